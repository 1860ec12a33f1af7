import { FieldRangeError, FieldTypeError } from '../core/index.ts';
import { checkOptions, checkRange } from '../core/fields.ts';
import { negotiateLocale } from '../locale-data/index.ts';
import { phrasesOf } from '../locale-data/phrases.ts';
import { formatInteger } from '../locale-data/digits.ts';
import { resolveLocale } from '../localize/format-options.ts';
import type { LocaleOptions } from '../localize/index.ts';
import { countWords, type CountWordsOptions } from './count-words.ts';

/** In which language the text is read, and how fast. */
export interface ReadTimeOptions extends CountWordsOptions {
  /** The language of the text, a BCP 47 tag. */
  readonly locale: string;
  readonly fallbackLocale?: string;
  /** Words a minute; the locale's own by default, 238 in English and 220 in Persian. */
  readonly wordsPerMinute?: number;
}

/** How long a text takes to read, and the rule that says so. */
export interface ReadTime {
  readonly words: number;
  /** Whole minutes, rounded half up, never less than 1. */
  readonly minutes: number;
  /** Seconds before rounding to minutes, rounded up. */
  readonly seconds: number;
  /** `minutes` as an ISO 8601 duration, as schema.org's `timeRequired` wants it. */
  readonly duration: string;
  readonly wordsPerMinute: number;
}

/**
 * Gives the time that a text takes to read silently.
 *
 * @throws ERR_UNKNOWN_LOCALE, ERR_FIELD_TYPE, ERR_FIELD_RANGE for a speed that is none.
 * @example
 * readTime('word '.repeat(985), { locale: 'en' })
 * // => { words: 985, minutes: 4, seconds: 249, duration: 'PT4M', wordsPerMinute: 238 }
 */
export function readTime(text: string, options: ReadTimeOptions): ReadTime {
  checkOptions(options);
  const { locale, fallbackLocale, wordsPerMinute: ownSpeed, ...counting } = options;
  const { info } = negotiateLocale(locale, fallbackLocale);
  const wordsPerMinute = checkSpeed(ownSpeed ?? info.wordsPerMinute);
  const words = countWords(text, counting);
  const minutes = Math.max(1, Math.round(words / wordsPerMinute));
  const seconds = Math.ceil((words * 60) / wordsPerMinute);
  return { words, minutes, seconds, duration: `PT${minutes}M`, wordsPerMinute };
}

/**
 * Prints a read time as a label, such as `4 min read`.
 *
 * @throws ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_NUMBERING_SYSTEM, ERR_FIELD_TYPE, ERR_FIELD_RANGE.
 * @example
 * formatReadTime(4, { locale: 'fa' }) // => '۴ دقیقه مطالعه'
 */
export function formatReadTime(minutes: number, options: LocaleOptions): string {
  checkRange('minutes', minutes, 1, LONGEST);
  const { info, numberingSystem } = resolveLocale(options);
  return phrasesOf(info.tag)('readTime.minutes', {
    count: minutes,
    minutes: formatInteger(minutes, numberingSystem),
  });
}

/**
 * Prints a number of words with its noun, such as `985 words`.
 *
 * @throws ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_NUMBERING_SYSTEM, ERR_FIELD_TYPE, ERR_FIELD_RANGE.
 * @example
 * formatWordCount(1, { locale: 'en' }) // => '1 word'
 */
export function formatWordCount(words: number, options: LocaleOptions): string {
  checkRange('words', words, 0, Number.MAX_SAFE_INTEGER);
  const { info, numberingSystem } = resolveLocale(options);
  return phrasesOf(info.tag)('readTime.words', {
    count: words,
    words: formatInteger(words, numberingSystem),
  });
}

/** A text of more minutes than a year has is none. */
const LONGEST = 525_600;

/** No reader is faster than this; a larger number is a mistake of units. */
const FASTEST = 2000;

function checkSpeed(speed: number): number {
  if (typeof speed !== 'number' || Number.isNaN(speed)) {
    throw new FieldTypeError('wordsPerMinute', speed, 'a number');
  }
  if (speed >= 1 && speed <= FASTEST) return speed;
  throw new FieldRangeError('wordsPerMinute', speed, 1, FASTEST);
}
