import { withDigits } from '../locale-data/digits.ts';
import type { NumberingSystem } from '../locale-data/types.ts';

const PLACEHOLDER = /\{\{(\w+)\}\}/gu;

/** Puts what was found into a message. */
export function fillMessage(
  message: string,
  data: Readonly<Record<string, string | number>>,
  digits: NumberingSystem = 'latn',
): string {
  return message.replace(PLACEHOLDER, (_, name: string) => {
    const value = data[name] ?? '';
    return typeof value === 'number' ? withDigits(String(value), digits) : value;
  });
}
