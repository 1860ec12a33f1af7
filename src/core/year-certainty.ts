/**
 * How sure a Jalali year is. `official`: in the Calendar Centre's table. `agreed`: beside it, where
 * every rule compared gives the same days. `predicted`: where they begin to part. `algorithmic`:
 * jalaali-js's rule alone.
 */
export type YearCertainty = 'official' | 'agreed' | 'predicted' | 'algorithmic';

/** The University of Tehran Calendar Centre's leap-year table covers these years. */
const FIRST_OFFICIAL = 1206;
const LAST_OFFICIAL = 1498;

/**
 * Where jalaali-js, ICU 78, ICU4X, the 33-year rule and the equinox computed agree: on every day but
 * the last, 30 Esfand 1502, which the next year's contested Nowruz reaches.
 */
const FIRST_AGREED = 1178;
const LAST_AGREED = 1502;

/** The last year before jalaali-js's rule leaves the computed equinox. */
const LAST_PREDICTED = 1634;

/** How sure a Jalali year is, without the rest of its explanation. */
export function certaintyOf(year: number): YearCertainty {
  if (year < FIRST_AGREED || year > LAST_PREDICTED) return 'algorithmic';
  if (year > LAST_AGREED) return 'predicted';
  return year < FIRST_OFFICIAL || year > LAST_OFFICIAL ? 'agreed' : 'official';
}
