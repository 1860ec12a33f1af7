import { type DateFields, FieldTypeError, toIsoDate } from '../../core/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { escapeHtml } from '../../localize/escape-html.ts';
import {
  formatDate,
  type FormatDateOptions,
  formatPair,
  type FormatPairOptions,
} from '../../localize/index.ts';
import { dateFromInstant, type Instant } from '../../time/index.ts';
import { toIsoDateTime } from '../../time/machine-date-time.ts';
import { publicationDate } from '../byline/publication-date.ts';

/** How a `<time>` is printed: the options of `formatDate`, or those of `formatPair` with `pair`. */
export type TimeElementOptions = {
  /** Whose day a moment is; not needed where the moment is written with its offset or zone. */
  readonly timeZone?: string;
  /** What stands between the tags, instead of the date. */
  readonly text?: string;
} & (
  | ({ readonly pair?: false } & Omit<FormatDateOptions, 'medium'>)
  | ({ readonly pair: true } & Omit<FormatPairOptions, 'medium'>)
);

/**
 * Prints a day or a moment as HTML's `<time>`: Gregorian for machines whatever the reader sees. A moment
 * is shown in the Gregorian calendar unless `calendar` says otherwise, as `dateFromInstant` gives it.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without a zone, and as `formatDate` and `dateFromInstant`.
 * @example
 * timeElement({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { locale: 'fa' })
 * // => '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time>'
 * timeElement('2025-08-15T23:00:00Z', { locale: 'en', timeZone: 'Asia/Tehran', pair: true })
 * // => '<time datetime="2025-08-16T02:30:00+03:30">August 16, 2025 (25 Mordad 1404)</time>'
 * timeElement('2025-08-15T23:00:00Z', { locale: 'en' }) // throws ERR_TIME_ZONE_REQUIRED
 */
export function timeElement(value: DateFields | Instant, options: TimeElementOptions): string {
  checkOptions(options);
  const { date, datetime } = machineValue(value, options.timeZone);
  return `<time datetime="${datetime}">${escapeHtml(visibleText(date, options))}</time>`;
}

function machineValue(
  value: DateFields | Instant,
  timeZone: string | undefined,
): { readonly date: DateFields; readonly datetime: string } {
  if (typeof value === 'string') {
    const { date, moment } = publicationDate(value, 'date', timeZone);
    const datetime = moment === undefined ? toIsoDate(date) : toIsoDateTime(moment.epochMs, moment);
    return { date, datetime };
  }
  if (!isInstant(value)) return { date: value, datetime: toIsoDate(value) };
  // A missing zone is refused there, as it is for every moment.
  const zone = { timeZone } as { readonly timeZone: string };
  return { date: dateFromInstant(value, zone), datetime: toIsoDateTime(value, zone) };
}

function isInstant(
  value: Exclude<DateFields | Instant, string>,
): value is Exclude<Instant, string> {
  if (typeof value !== 'object' || value === null) return typeof value === 'number';
  return value instanceof Date || 'toMillis' in value || 'epochMilliseconds' in value;
}

function visibleText(date: DateFields, options: TimeElementOptions): string {
  const { text, pair, timeZone: _zone, ...format } = options;
  if (text !== undefined) {
    if (typeof text === 'string' && text.trim() !== '') return text;
    throw new FieldTypeError('text', text, 'a text to read');
  }
  // `html` would give an element of its own, which knows no moment.
  const plain = { ...format, medium: 'text' } as const;
  return pair === true ? formatPair(date, plain) : formatDate(date, plain);
}
