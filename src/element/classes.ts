export type { Attributes, Surroundings } from './attributes.ts';
export { bylineContent, type BylineContent } from './byline-content.ts';
export { pressByline } from './byline-markup.ts';
export { dateContent, type DateContent } from './date-content.ts';
export { pressDate } from './date-markup.ts';
export { defineElement } from './define.ts';
export { PressBylineElement } from './press-byline-element.ts';
export { PressDateElement } from './press-date-element.ts';
export type { PressElement } from './press-element.ts';
