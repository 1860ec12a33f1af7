import { defineElement } from '../define.ts';
import { PressDateElement } from '../press-date-element.ts';

defineElement('press-date', PressDateElement);
