/** Conversions that every library is asked, and the form of the answers. */
import { OFFICIAL_NOWRUZ } from './questions.mjs';

/**
 * @typedef {Record<string, (() => string | undefined) | undefined>} Answers
 * @typedef {{ readonly name: string, readonly packages: readonly string[], readonly answers: Answers }} Peer
 */

const PERSIAN = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** @param {number} year @param {number} month @param {number} day */
export function fields(year, month, day) {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Asks for the days of which the answers are known.
 *
 * @param {(iso: string) => string} toJalali
 */
export function conversions(toJalali) {
  return {
    convert: () => toJalali('2025-08-15'),
    official: () => {
      const right = OFFICIAL_NOWRUZ.filter(([year, iso]) => toJalali(iso) === fields(year, 1, 1));
      return `${right.length} of ${OFFICIAL_NOWRUZ.length} right`;
    },
    leapDays: () => {
      const days = Array.from({ length: 366 }, (_, day) => Date.UTC(2024, 0, 1 + day));
      const right = days.filter((day) => {
        const parts = new Map(
          PERSIAN.formatToParts(day).map(({ type, value }) => [type, Number(value)]),
        );
        const expected = fields(
          parts.get('year') ?? 0,
          parts.get('month') ?? 0,
          parts.get('day') ?? 0,
        );
        return toJalali(new Date(day).toISOString().slice(0, 10)) === expected;
      });
      return `${right.length} of ${days.length} right`;
    },
  };
}
