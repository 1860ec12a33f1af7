export { addPressFormats } from './add-press-formats.ts';
export { type FormatErrorContext, type OnFormatError, UNPRINTABLE } from './format-error.ts';
export type { FormatOptions, PressFormatName } from './format-options.ts';
export type { PressFormatValues } from './format-values.ts';
export type { HostInstance, HostPlugin } from './host.ts';
export type { PressFormatsOptions } from './options.ts';
export { pressFormats } from './press-formats.ts';
export { type PressPhrases, pressResources, type PressResources } from './press-resources.ts';
