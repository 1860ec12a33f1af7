/** Judges an answer, with no eye on whose it is. */
import { REFUSED } from './questions.mjs';

/** @param {string} text */
function withAsciiDigits(text) {
  return text.replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/** @param {string | null} answer null where there is no such function @param {string} right */
export function markOf(answer, right) {
  if (answer === null) return '–';
  if (answer === right) return '✓';
  if (answer === REFUSED) return '∅';
  if (answer.endsWith('if asked: not valid')) return '✗ unless asked';
  if (answer === withAsciiDigits(right)) return '✓ (ASCII digits)';
  return '✗';
}
