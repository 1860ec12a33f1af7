import { FieldTypeError, toIsoDate } from '../core/index.ts';
import { formatDate, formatPair, formatTime } from '../localize/index.ts';
import { fillText } from '../localize/pattern.ts';
import { timeNamesOf } from '../locale-data/index.ts';
import { type Attributes, flagOf, optionsOf, type Surroundings, textOf } from './attributes.ts';
import { dateValue, type DateValue } from './date-value.ts';
import { elementLanguage, type ElementLanguage } from './element-language.ts';
import { toIsoDateTime } from './iso-date-time.ts';
import { relativeText } from './relative-text.ts';

/** What stands in `<press-date>`: a `<time>` of these attributes and this text. */
export interface DateContent {
  /** For machines: a Gregorian day, or a moment with its offset. */
  readonly datetime: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where it is not the language round it. */
  readonly lang?: string;
  /** The date in full, where the text tells it from now. */
  readonly title?: string;
  readonly text: string;
}

/** The attributes that are options of `formatDate` under the same names. */
const FORM_ATTRIBUTES = ['date-style', 'era', 'ordinal', 'abbreviation'] as const;

/**
 * Gives what stands in a `<press-date>` with these attributes: the same on a server and in a page.
 *
 * @throws ERR_UNKNOWN_LOCALE, ERR_NOW_REQUIRED and ERR_TIME_ZONE_REQUIRED for `relative` without what it counts
 *   from, and as `dateValue`, `formatDate`, `formatPair` and `formatTime`.
 * @example
 * dateContent({ datetime: '2025-08-15' }, { lang: 'fa' })
 * // => { datetime: '2025-08-15', dir: 'rtl', text: '۲۴ مرداد ۱۴۰۴' }
 * dateContent({ datetime: '2025-08-15T23:00:00Z', 'time-zone': 'Asia/Tehran', pair: true, lang: 'en' })
 * // => { datetime: '2025-08-16T02:30:00+03:30', dir: 'ltr', text: 'August 16, 2025 (25 Mordad 1404)' }
 * dateContent({ datetime: '1404-05-24', lang: 'fa' }) // throws ERR_PARSE_AMBIGUOUS
 */
export function dateContent(attributes: Attributes, around: Surroundings = {}): DateContent {
  const language = elementLanguage(attributes, around);
  const value = dateValue(textOf(attributes, 'datetime'), textOf(attributes, 'time-zone'));
  const full = fullText(value, attributes, language);
  const relative =
    flagOf(attributes, 'relative') === true
      ? relativeText(value, attributes, around, language.options)
      : undefined;
  const { date, moment } = value;
  return {
    datetime: moment === undefined ? toIsoDate(date) : toIsoDateTime(moment.epochMs, moment),
    ...language.markup,
    ...(relative !== undefined && { title: full }),
    text: relative ?? full,
  };
}

function fullText(value: DateValue, attributes: Attributes, language: ElementLanguage): string {
  const { options, resolved } = language;
  const day = dayText(value, attributes, language);
  if (flagOf(attributes, 'time') !== true) return day;
  const { moment } = value;
  if (moment === undefined) {
    throw new FieldTypeError('time', textOf(attributes, 'datetime'), 'a `datetime` with a time');
  }
  // Midnight beside a date can be read as its end or as its beginning.
  const time = formatTime(moment.epochMs, {
    ...options,
    ...optionsOf(attributes, ['hour-cycle']),
    timeZone: moment.timeZone,
    timeWords: 'noon',
  });
  return fillText(timeNamesOf(resolved.info.tag).withDate, { date: day, time });
}

/** The day in one calendar or both; by default in, or first in, that of the page's language. */
function dayText(
  { date, calendar: written }: DateValue,
  attributes: Attributes,
  { options, resolved: { info, settings, calendar: asked } }: ElementLanguage,
): string {
  const weekday = flagOf(attributes, 'weekday');
  const form = {
    ...options,
    ...optionsOf(attributes, FORM_ATTRIBUTES),
    ...(weekday !== undefined && { weekday }),
  };
  const { calendar = asked ?? written ?? settings.pair.firstCalendar ?? info.firstCalendar } =
    optionsOf(attributes, ['calendar']);
  if (flagOf(attributes, 'pair') !== true) return formatDate(date, { ...form, calendar });
  const pairForm = optionsOf(attributes, ['pair-form']);
  return formatPair(date, { ...form, ...pairForm, firstCalendar: calendar });
}
