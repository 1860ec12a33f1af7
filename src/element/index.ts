import { defineElement } from './define.ts';
import { PressBylineElement } from './press-byline-element.ts';
import { PressDateElement } from './press-date-element.ts';

export * from './classes.ts';

defineElement('press-date', PressDateElement);
defineElement('press-byline', PressBylineElement);

declare global {
  interface HTMLElementTagNameMap {
    'press-date': PressDateElement;
    'press-byline': PressBylineElement;
  }
}
