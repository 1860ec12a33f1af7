import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** A number of the right kind that no date of the calendar has: month 13, 30 Esfand of a common year. */
export class FieldRangeError extends PressError {
  declare readonly code: 'ERR_FIELD_RANGE';
  declare readonly field: string;
  declare readonly value: number;
  declare readonly min: number;
  declare readonly max: number;

  constructor(field: string, value: number, min: number, max: number) {
    super(messages.fieldRange(field, value, min, max), {
      code: 'ERR_FIELD_RANGE',
      field,
      value,
      min,
      max,
    });
  }

  override get name(): string {
    return 'FieldRangeError';
  }
}

/** A value of the wrong kind: a string for a number, a fraction, `null`, an option out of its list. */
export class FieldTypeError extends PressError {
  declare readonly code: 'ERR_FIELD_TYPE';
  declare readonly field: string;
  declare readonly value: unknown;
  declare readonly expected: string;

  constructor(field: string, value: unknown, expected: string) {
    super(messages.fieldType(field, value, expected), {
      code: 'ERR_FIELD_TYPE',
      field,
      value,
      expected,
    });
  }

  override get name(): string {
    return 'FieldTypeError';
  }
}
