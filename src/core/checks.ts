import { FieldRangeError, FieldTypeError } from './errors/index.ts';

/** Refuses what is no integer: strings, fractions, NaN, null, booleans, arrays. */
export function checkInteger(field: string, value: unknown): asserts value is number {
  if (!Number.isInteger(value)) throw new FieldTypeError(field, value, 'an integer');
}

/** Refuses a non-integer, then an integer outside `min` to `max`. */
export function checkRange(
  field: string,
  value: unknown,
  min: number,
  max: number,
): asserts value is number {
  checkInteger(field, value);
  if (value < min || value > max) throw new FieldRangeError(field, value, min, max);
}

/** Refuses what is none of the known values, and gives it as it is. */
export function oneOf<T extends string>(field: string, value: T, known: readonly T[]): T {
  if (known.includes(value)) return value;
  throw new FieldTypeError(field, value, `one of ${known.join(', ')}`);
}
