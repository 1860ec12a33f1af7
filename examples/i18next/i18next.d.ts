import type { PressFormatValues } from 'jalali-press/i18next';
import type { en } from './messages.js';

/** i18next then knows what each message takes: a date for `jalaliDate`, names for `personList`. */
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    interpolationFormatTypeMap: PressFormatValues;
  }
}
