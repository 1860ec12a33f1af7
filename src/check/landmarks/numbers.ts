/** Where numbers begin in a text: those to which the patterns of the rules look. */
export interface Numbers {
  /** Where digits of a kind begin, ASCII or Persian. */
  readonly numbers: readonly number[];
  /** Where numbers of one or two digits begin, and of four, of whichever kind. */
  readonly shortNumbers: readonly number[];
  readonly fourDigits: readonly number[];
  /** Where numbers begin that have a hyphen right behind them. */
  readonly hyphened: readonly number[];
}

/** Finds them: the engine's own search passes over prose in a third of the time of a loop over its units. */
export function numbersIn(text: string): Numbers {
  const numbers: number[] = [];
  const shortNumbers: number[] = [];
  const fourDigits: number[] = [];
  const hyphened: number[] = [];
  DIGIT.lastIndex = 0;
  while (DIGIT.test(text)) {
    const start = DIGIT.lastIndex - 1;
    let before = 0;
    let place = start;
    let unit = 0;
    for (; place < text.length; place++) {
      unit = text.charCodeAt(place);
      const kind = kindOf(unit);
      if (kind === 0) break;
      if (kind !== before) numbers.push(place);
      before = kind;
    }
    const digits = place - start;
    if (digits <= 2) shortNumbers.push(start);
    else if (digits === 4) fourDigits.push(start);
    if (unit === HYPHEN) hyphened.push(start);
    DIGIT.lastIndex = place;
  }
  return { numbers, shortNumbers, fourDigits, hyphened };
}

const DIGIT = /[0-9۰-۹]/gu;

const HYPHEN = 0x2d;
const ASCII = 1;
const PERSIAN = 2;

/** The kind of a digit, 0 of what is none to a pattern, as those of other scripts are. */
function kindOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return ASCII;
  return unit >= 0x6f0 && unit <= 0x6f9 ? PERSIAN : 0;
}
