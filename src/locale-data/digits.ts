import { FieldTypeError, UnknownIdError } from '../core/index.ts';
import type { NumberingSystem } from './types.ts';

/** The digits of each numbering system, 0 first, and the sign before a negative number. */
const SYSTEMS: Readonly<Record<NumberingSystem, { digits: string; minus: string }>> = {
  latn: { digits: '0123456789', minus: '-' },
  // CLDR's minus: the mark keeps the sign before the number in a right-to-left line.
  arabext: { digits: '۰۱۲۳۴۵۶۷۸۹', minus: '\u200e\u2212' },
};

/** @throws ERR_UNKNOWN_NUMBERING_SYSTEM, ERR_FIELD_TYPE */
export function checkNumberingSystem(id: string): NumberingSystem {
  if (id === 'latn' || id === 'arabext') return id;
  if (typeof id !== 'string') throw new FieldTypeError('numberingSystem', id, 'a CLDR id');
  throw new UnknownIdError('ERR_UNKNOWN_NUMBERING_SYSTEM', id, Object.keys(SYSTEMS));
}

/** Writes an integer in a numbering system, with zeros before it up to `width` digits. */
export function formatInteger(value: number, system: NumberingSystem, width = 1): string {
  const { digits, minus } = SYSTEMS[system];
  const ascii = String(Math.abs(value)).padStart(width, '0');
  const sign = value < 0 ? minus : '';
  if (system === 'latn') return sign + ascii;
  let text = sign;
  for (const digit of ascii) text += digits[Number(digit)] ?? '';
  return text;
}

const ANY_DIGIT = /[0-9۰-۹٠-٩]/gu;
const FOREIGN_DIGIT = /[۰-۹٠-٩]/u;

/** Writes the digits of a text, ASCII, Persian or Arabic, in those of a numbering system. */
export function withDigits(text: string, system: NumberingSystem): string {
  // Most texts are in ASCII already.
  if (system === 'latn' && !FOREIGN_DIGIT.test(text)) return text;
  const { digits } = SYSTEMS[system];
  // The low four bits of a digit of any of the three are its value.
  return text.replace(ANY_DIGIT, (digit) => digits.charAt(digit.charCodeAt(0) & 0xf));
}
