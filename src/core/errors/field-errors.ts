import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** A number of the right kind that no date of the calendar has: month 13, 30 Esfand of a common year. */
export class FieldRangeError extends PressError {
  override readonly code = 'ERR_FIELD_RANGE';
  readonly field: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;

  constructor(field: string, value: number, min: number, max: number) {
    super(messages.fieldRange(field, value, min, max));
    this.field = field;
    this.value = value;
    this.min = min;
    this.max = max;
  }

  override get name(): string {
    return 'FieldRangeError';
  }
}

/** A value of the wrong kind: a string for a number, a fraction, `null`, an option out of its list. */
export class FieldTypeError extends PressError {
  override readonly code = 'ERR_FIELD_TYPE';
  readonly field: string;
  readonly value: unknown;
  readonly expected: string;

  constructor(field: string, value: unknown, expected: string) {
    super(messages.fieldType(field, value, expected));
    this.field = field;
    this.value = value;
    this.expected = expected;
  }

  override get name(): string {
    return 'FieldTypeError';
  }
}
