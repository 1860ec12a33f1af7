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
  // The browser's own where the DOM's types are there.
  // eslint-disable-next-line typescript/no-empty-object-type
  interface Event {}
  interface GlobalEventHandlersEventMap {
    // Without a code where the element itself failed.
    'press-error': Event & {
      readonly detail: { readonly error: Error & { readonly code?: string } };
    };
  }
}
