export type {
  BylineSection,
  DateForm,
  DateSection,
  HouseStyle,
  PairSection,
  ReadTimeSection,
  SpellingSection,
  StyleJson,
  StyleLayer,
  StyleSections,
  TimeSection,
} from './house-style.ts';
export { presetNames } from './presets.ts';
export { explainStyle, resolveStyle, type StyleValue } from './resolve-style.ts';
export type {
  Abbreviation,
  BylineDateForm,
  BylineRole,
  BylineTime,
  OrdinalStyle,
  ReadTimeForm,
  ReadTimeRounding,
  TimeWords,
  UnderMinute,
  WeekdayPosition,
} from './values.ts';
