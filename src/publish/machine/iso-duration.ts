import { FieldTypeError } from '../../core/index.ts';
import { checkFields, checkRange } from '../../core/fields.ts';

/** A length of time, in the units that are given; a unit is not carried into the next. */
export interface TimeDuration {
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

const DESIGNATORS: readonly (readonly [keyof TimeDuration, string])[] = [
  ['hours', 'H'],
  ['minutes', 'M'],
  ['seconds', 'S'],
];

/** Above it a number is written with an exponent, which no duration has. */
const LARGEST = Number.MAX_SAFE_INTEGER;

/**
 * Writes a length of time as an ISO 8601 duration, the form of schema.org's `timeRequired`; a number is
 * of minutes.
 *
 * @throws ERR_FIELD_TYPE for no unit, one that is not known or a fraction, ERR_FIELD_RANGE for a
 *   negative one.
 * @example
 * isoDuration(8) // => 'PT8M'
 * isoDuration({ hours: 1, minutes: 30 }) // => 'PT1H30M'
 * isoDuration({}) // throws ERR_FIELD_TYPE
 */
export function isoDuration(duration: TimeDuration | number): string {
  const given = typeof duration === 'number' ? { minutes: duration } : duration;
  const expected = 'minutes, or an object of hours, minutes or seconds';
  checkFields(given, 'duration', expected);
  const known = DESIGNATORS.filter(([unit]) => given[unit] !== undefined);
  const units = Object.values(given).filter((value) => value !== undefined).length;
  if (known.length === 0 || units > known.length) {
    throw new FieldTypeError('duration', duration, expected);
  }
  const written = known.map(([unit, designator]) => {
    const value = given[unit];
    checkRange(unit, value, 0, LARGEST);
    return `${value ?? ''}${designator}`;
  });
  return `PT${written.join('')}`;
}
