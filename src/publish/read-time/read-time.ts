import { FieldRangeError, FieldTypeError } from '../../core/index.ts';
import { checkOptions, checkRange, oneOf } from '../../core/fields.ts';
import { flagOf } from '../../localize/date-form.ts';
import { resolveLocale } from '../../localize/format-options.ts';
import type { LocaleOptions } from '../../localize/index.ts';
import { FASTEST_READING, LARGEST_MINIMUM } from '../../style/bounds.ts';
import type { ReadTimeSection, Settings } from '../../style/house-style.ts';
import { READ_TIME_ROUNDINGS, type ReadTimeRounding } from '../../style/values.ts';
import { type CountWordsOptions, measure } from './count-words.ts';
import { secondsOfDuration } from './duration.ts';
import { exactTime, minutesOf, secondsOf, secondsOfImages } from './reading-time.ts';
import type { ReadTime, ReadTimeRule } from './read-time-result.ts';
import { wordsIn } from './words-in.ts';

/**
 * In which language the text is read, how fast, and what counts beside its words. What is left out, the
 * style decides, then the language.
 */
export interface ReadTimeOptions
  extends CountWordsOptions, Pick<LocaleOptions, 'locale' | 'fallbackLocale' | 'style'> {
  readonly headline?: string;
  /** Whether the words of `headline` count; not by default. */
  readonly countHeadline?: boolean;
  /** Whether images take time: the first 12 seconds, each next one less, never less than 3. */
  readonly images?: boolean;
  /** Words a minute; the locale's own by default, 238 in English and 220 in Persian. */
  readonly wordsPerMinute?: number;
  /** `halfExpand` by default: half a minute makes one more. */
  readonly rounding?: ReadTimeRounding;
  /** The fewest minutes that are told, 1 to 60; 1 by default. */
  readonly minimumMinutes?: number;
  /** A read time set by hand, an ISO 8601 duration such as `PT8M`: it is told instead of the counted one. */
  readonly timeRequired?: string;
}

/**
 * Gives the time that a text takes to read silently.
 *
 * @throws ERR_UNKNOWN_LOCALE, ERR_FIELD_TYPE, ERR_FIELD_RANGE for a speed that is none.
 * @example
 * readTime('word '.repeat(985), { locale: 'en' })
 * // => { words: 985, minutes: 4, seconds: 249, duration: 'PT4M', rule: { wordsPerMinute: 238, rounding: 'halfExpand', minimumMinutes: 1, images: false } }
 * readTime('word '.repeat(985), { locale: 'en', timeRequired: 'PT8M' }).minutes // => 8
 */
export function readTime(text: string, options: ReadTimeOptions): ReadTime {
  checkOptions(options);
  const { timeRequired } = options;
  const { counting, rule } = ruleOf(options);
  const { words: wordsOfText, images } = measure(text, counting);
  const words = wordsOfText + wordsOfHeadline(options.headline, counting.countHeadline);
  const { wordsPerMinute, rounding, minimumMinutes } = rule;
  const time =
    timeRequired === undefined
      ? exactTime(words, wordsPerMinute, rule.images ? secondsOfImages(images) : 0)
      : exactTime(0, wordsPerMinute, checkTimeRequired(timeRequired));
  // Who sets a time by hand sets it below the minimum too.
  const least = timeRequired === undefined ? minimumMinutes : 1;
  const minutes = Math.max(least, minutesOf(time, rounding));
  const duration = timeRequired ?? `PT${minutes}M`;
  return { words, minutes, seconds: secondsOf(time), duration, rule };
}

/** What counts, and by what rule it becomes minutes: as the options say, the style, the language. */
function ruleOf(options: ReadTimeOptions): {
  readonly counting: CountWordsOptions & { readonly countHeadline: boolean };
  readonly rule: ReadTimeRule;
} {
  const { settings, info } = resolveLocale(options);
  const { readTime: house } = settings;
  const pick = <K extends keyof ReadTimeSection & keyof ReadTimeOptions>(
    key: K,
  ): Settings['readTime'][K] | NonNullable<ReadTimeOptions[K]> => options[key] ?? house[key];
  const minimumMinutes = pick('minimumMinutes');
  checkRange('minimumMinutes', minimumMinutes, 1, LARGEST_MINIMUM);
  const { type = 'plain', timeRequired } = options;
  return {
    counting: {
      type,
      code: flagOf('code', pick('code')),
      captions: flagOf('captions', pick('captions')),
      altText: flagOf('altText', pick('altText')),
      countHeadline: flagOf('countHeadline', pick('countHeadline')),
    },
    rule: {
      wordsPerMinute: checkSpeed(pick('wordsPerMinute') ?? info.wordsPerMinute),
      rounding: oneOf('rounding', pick('rounding'), READ_TIME_ROUNDINGS),
      minimumMinutes,
      images: flagOf('images', pick('images')),
      ...(timeRequired !== undefined && { manual: true }),
    },
  };
}

function wordsOfHeadline(headline: string | undefined, isCounted: boolean): number {
  if (headline === undefined) return 0;
  if (typeof headline !== 'string') throw new FieldTypeError('headline', headline, 'a string');
  return isCounted ? wordsIn(headline) : 0;
}

function checkTimeRequired(duration: string): number {
  const seconds = typeof duration === 'string' ? secondsOfDuration(duration) : undefined;
  if (seconds !== undefined) return seconds;
  const expected = 'an ISO 8601 duration such as PT8M or PT1H30M';
  throw new FieldTypeError('timeRequired', duration, expected);
}

function checkSpeed(speed: number): number {
  if (typeof speed !== 'number' || Number.isNaN(speed)) {
    throw new FieldTypeError('wordsPerMinute', speed, 'a number');
  }
  if (speed >= 1 && speed <= FASTEST_READING) return speed;
  throw new FieldRangeError('wordsPerMinute', speed, 1, FASTEST_READING);
}
