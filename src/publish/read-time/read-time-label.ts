import { checkFields, checkRange, oneOf } from '../../core/fields.ts';
import { formatInteger } from '../../locale-data/digits.ts';
import { phrasesOf } from '../../locale-data/phrases.ts';
import { resolveLocale } from '../../localize/format-options.ts';
import type { LocaleOptions } from '../../localize/index.ts';
import {
  READ_TIME_FORMS,
  type ReadTimeForm,
  UNDER_MINUTE,
  type UnderMinute,
} from '../../style/values.ts';
import type { ReadTime } from './read-time-result.ts';

/** How {@link formatReadTime} prints. */
export interface ReadTimeLabelOptions extends LocaleOptions {
  /** `short` by default: 4 min read. */
  readonly form?: ReadTimeForm;
  /** How less than a minute is told, where the seconds are known; `one` by default. */
  readonly underMinute?: UnderMinute;
}

/** A text of more minutes than a year has is none. */
const LONGEST = 525_600;

const SECONDS_PER_MINUTE = 60;

/**
 * Prints a read time as a label, from its minutes or from what `readTime` gave.
 *
 * @throws ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_NUMBERING_SYSTEM, ERR_STYLE, ERR_FIELD_TYPE, ERR_FIELD_RANGE.
 * @example
 * formatReadTime(4, { locale: 'fa' }) // => '۴ دقیقه مطالعه'
 * formatReadTime(8, { locale: 'en', style: 'irangate' }) // => '8 Min Read'
 * formatReadTime(1, { locale: 'en', form: 'label' }) // => 'Reading time: 1 minute'
 */
export function formatReadTime(
  time: number | Pick<ReadTime, 'minutes' | 'seconds'>,
  options: ReadTimeLabelOptions,
): string {
  const { info, numberingSystem, settings } = resolveLocale(options);
  if (typeof time !== 'number') checkFields(time, 'time', 'minutes, or what readTime gives');
  const minutes = typeof time === 'number' ? time : time.minutes;
  checkRange('minutes', minutes, 1, LONGEST);
  const form = oneOf('form', options.form ?? settings.readTime.form, READ_TIME_FORMS);
  const under = oneOf(
    'underMinute',
    options.underMinute ?? settings.readTime.underMinute,
    UNDER_MINUTE,
  );
  const phrase = phrasesOf(info.tag);
  const isLess = typeof time !== 'number' && time.seconds < SECONDS_PER_MINUTE && minutes === 1;
  if (under === 'less' && isLess) return phrase(`readTime.less.${form}`);
  return phrase(`readTime.${form}.minutes`, {
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
