import { type CalendarId, type DateFields, FieldTypeError } from '../../core/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { datedPath } from './dated-path.ts';

/** What a path cannot hold: ends of segments, and what servers, logs or terminals would act on. */
const NOT_IN_A_SEGMENT = /[/\\\p{Cc}\p{Cs}]/u;

/** Encoded already: encoding it once more would make another address. */
const ENCODED = /%[\dA-Fa-f]{2}/u;

/**
 * Gives the path of an article by its day and slug, in ASCII: a Persian slug is percent-encoded, its
 * half-spaces with it.
 *
 * @throws ERR_FIELD_TYPE for a slug that is no one segment of a path, or is encoded already; and for
 *   what is no date as `calendarDate` and `fromIsoDate`.
 * @example
 * permalink('2025-08-15', 'urmia-lake', { calendar: 'persian' }) // => '/1404/05/24/urmia-lake'
 * permalink('2025-08-15', 'باران', { calendar: 'gregory' }) // => '/2025/08/15/%D8%A8%D8%A7%D8%B1%D8%A7%D9%86'
 * permalink('2025-08-15', '../admin', { calendar: 'persian' }) // throws ERR_FIELD_TYPE
 */
export function permalink(
  date: DateFields | string,
  slug: string,
  options: { readonly calendar: CalendarId },
): string {
  checkOptions(options);
  return `/${[...datedPath(date, options.calendar), segment(slug)].join('/')}`;
}

function segment(slug: string): string {
  const isText = typeof slug === 'string' && slug.trim() !== '' && !NOT_IN_A_SEGMENT.test(slug);
  if (isText && slug !== '.' && slug !== '..' && !ENCODED.test(slug)) {
    return encodeURIComponent(slug);
  }
  throw new FieldTypeError('slug', slug, 'one segment of a path, as text and not percent-encoded');
}
