/** A name in capitals that numbers follow: ISO 1302, IR 1404; those of eras are none. */
const NAME = /\b(?!(?:AD|BC|CE|BCE|AH|AP|SH|ASH)\b)[A-Z]{2,6}[ -]$/u;

const LONGEST = 8;

/** Whether the number at a place is that of a name: of a norm, a flight, a resolution. */
export function isNamed(text: string, index: number): boolean {
  return NAME.test(text.slice(Math.max(0, index - LONGEST), index));
}
