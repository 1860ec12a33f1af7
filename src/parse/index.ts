export { DateParseError } from '../core/errors/index.ts';
export { findDates, findMentions } from './find-mentions.ts';
export { parseDate, tryParseDate } from './parse-date.ts';
export type {
  DateIssue,
  DateMention,
  FoundDate,
  ImpliedField,
  ParseOptions,
  Precision,
  RefusedDate,
} from './types.ts';
