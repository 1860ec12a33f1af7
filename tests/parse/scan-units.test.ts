import { expect, it } from 'vitest';
import { FIRST_LETTER, fold, IGNORED, isDigit } from '../../src/parse/fold.ts';
import { isMade, LETTER, makeScanUnits, SCAN_UNITS, STOP } from '../../src/parse/scan-units.ts';

it('says of every unit what its fold says', () => {
  for (let unit = 0; unit < 1 << 16; unit++) {
    if (!isMade(unit)) {
      // The scan stops at what is not yet known.
      expect(SCAN_UNITS[unit]).toBeGreaterThanOrEqual(STOP);
      makeScanUnits(unit);
    }
    const made = SCAN_UNITS[unit] ?? 0;
    const folded = fold(unit);
    const isStop = isDigit(folded) || folded === IGNORED;
    if (made < 0 !== folded >= FIRST_LETTER || made >= STOP !== isStop)
      expect.fail(`U+${unit.toString(16)}`);
    if ((made & ~LETTER & ~(isStop ? STOP : 0)) !== folded) expect.fail(`U+${unit.toString(16)}`);
  }
});
