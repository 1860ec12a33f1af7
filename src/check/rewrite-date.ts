import { type CalendarDate, dayOfWeek } from '../core/index.ts';
import { formatDate, type FormatDateOptions } from '../localize/index.ts';
import { DATE_STYLES, ERA_STYLES } from '../style/values.ts';
import { dayIn } from '../localize/period.ts';
import { nameLike, weekdaysIn } from './weekday-names.ts';

/** The spellings that are tried beside a locale's own. */
const SPELLINGS = ['Amordad', 'امرداد', 'آگوست', 'می', 'جولای', 'آگست'];

/** Every way of writing a day that is looked through, the plainest first. */
function* forms(locales: readonly string[]): Generator<FormatDateOptions> {
  for (const locale of locales)
    for (const numberingSystem of ['latn', 'arabext'] as const)
      for (const dateStyle of DATE_STYLES.filter((style) => style !== 'season-year'))
        for (const monthSpellings of [[], SPELLINGS])
          for (const ordinal of locale.startsWith('en') ? ORDINALS : PERSIAN_ORDINALS)
            for (const monthSuffix of locale.startsWith('fa') ? [false, true] : [false])
              for (const ezafe of locale === 'fa' ? [true, false] : [false])
                for (const era of dateStyle === 'day-month' ? NO_ERA : ERAS)
                  yield {
                    locale,
                    numberingSystem,
                    dateStyle,
                    monthSpellings,
                    ordinal,
                    monthSuffix,
                    ezafe,
                    era,
                  };
}

const ORDINALS = ['none', 'digits', 'words'] as const;
const PERSIAN_ORDINALS = ['none', 'words'] as const;
const NO_ERA = ['none'] as const;
const ERAS = ERA_STYLES.filter((era) => era !== 'imperial' && era !== 'scholarly');
const PERSIAN_LETTER = /[\u0600-\u06ff]/u;

/**
 * Writes another day as a mention is written: in the form that prints the mention's own day so, else in
 * the plain form of its script and digits, its weekday before it.
 */
export function rewriteDate(
  text: string,
  own: CalendarDate | undefined,
  day: CalendarDate,
): string {
  // A full stop may end an abbreviation, or the sentence.
  if (text.endsWith('.')) return `${rewriteDate(text.slice(0, -1), own, day)}.`;
  const isPersian = PERSIAN_LETTER.test(text);
  const locales = isPersian ? ['fa', 'fa-AF'] : ['en', 'en-GB'];
  const shown = own === undefined ? day : dayIn(day, own.calendar);
  if (own !== undefined) {
    for (const form of forms(locales)) {
      if (formatDate(own, form) === text) return formatDate(shown, form);
    }
  }
  const [weekday] = weekdaysIn(text);
  if (weekday?.index === 0) {
    // The weekday of another day stands there.
    const [joint = ''] = /^[^\p{L}\p{N}]*/u.exec(text.slice(weekday.length)) ?? [];
    const rest = text.slice(weekday.length + joint.length);
    return nameLike(weekday.text, dayOfWeek(day)) + joint + rewriteDate(rest, own, day);
  }
  return formatDate(shown, {
    locale: isPersian ? 'fa' : 'en',
    numberingSystem: isPersian && !isInAscii(text) ? 'arabext' : 'latn',
    ...(own !== undefined && !hasYear(text) && { dateStyle: 'day-month' as const }),
  });
}

/** Whether every digit of a text is an ASCII one; mixed digits become those of the language. */
function isInAscii(text: string): boolean {
  return /[0-9]/u.test(text) && !/[۰-۹]/u.test(text);
}

function hasYear(text: string): boolean {
  return /[\d۰-۹]{3}|['’][\d۰-۹]{2}/u.test(text);
}
