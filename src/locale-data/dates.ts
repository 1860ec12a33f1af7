import { LocaleDataError } from '../core/errors/index.ts';
import { dateNames } from './generated/dates.generated.ts';
import { inherited } from './inherited.ts';
import type { DateNames } from './types.ts';

/** Gives a served locale's names and patterns of dates. */
export function dateNamesOf(tag: string): DateNames {
  const names = inherited<DateNames>(dateNames, tag);
  if (names === undefined) throw new LocaleDataError(tag, 'dates', `locales/${tag}/dates.json`);
  return names;
}
