import { LocaleDataError } from '../core/errors/index.ts';
import { timeNames } from './generated/times.generated.ts';
import { inherited } from './inherited.ts';
import type { TimeNames } from './types.ts';

/** Gives a served locale's words for times, zones and time told from now. */
export function timeNamesOf(tag: string): TimeNames {
  const names = inherited<TimeNames>(timeNames, tag);
  if (names === undefined) throw new LocaleDataError(tag, 'times', `locales/${tag}/times.json`);
  return names;
}
