import { FIRST_LETTER, fold, IGNORED, isDigit } from './fold.ts';

/** The sign: of letters alone; in a hash it is that of the last one, for the shifts drop the others. */
export const LETTER: number = 1 << 31;

/** Of units besides letters at which the scan stops: digits, and what is looked through. More than any mark. */
export const STOP = 128;

const NOT_MADE = STOP | IGNORED | 2;

/**
 * By each UTF-16 unit, what the scan asks of it, in one look: its fold, with {@link LETTER} or {@link STOP}.
 * Made a page of 256 at its first use.
 */
export const SCAN_UNITS: Int32Array = new Int32Array(1 << 16).fill(NOT_MADE);

/** Whether the page of a unit is made; of one that is not, all stop. */
export function isMade(unit: number): boolean {
  return SCAN_UNITS[unit] !== NOT_MADE;
}

/** Makes the page of a unit. */
export function makeScanUnits(unit: number): void {
  const first = unit & 0xff00;
  for (let own = first; own < first + 256; own++) SCAN_UNITS[own] = scanUnitOf(fold(own));
}

function scanUnitOf(folded: number): number {
  if (folded >= FIRST_LETTER) return folded | LETTER;
  return isDigit(folded) || folded === IGNORED ? folded | STOP : folded;
}
