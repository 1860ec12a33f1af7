import { describe, expect, it } from 'vitest';
import { isoDuration } from '../../src/publish/machine/iso-duration.ts';
import { codeThrownBy } from '../support.ts';

describe('isoDuration', () => {
  it.each([
    [8, 'PT8M'],
    [0, 'PT0M'],
    [90, 'PT90M'],
    [{ minutes: 8 }, 'PT8M'],
    [{ hours: 1, minutes: 30 }, 'PT1H30M'],
    [{ seconds: 5, hours: 1 }, 'PT1H5S'],
    [{ hours: 0, minutes: 75, seconds: 90 }, 'PT0H75M90S'],
    [{ hours: 999_999_999 }, 'PT999999999H'],
  ])('writes %o as %s', (duration, expected) => {
    expect(isoDuration(duration)).toBe(expected);
  });

  it.each([
    [{}, 'ERR_FIELD_TYPE'],
    [{ minutes: undefined }, 'ERR_FIELD_TYPE'],
    [{ minute: 8 }, 'ERR_FIELD_TYPE'],
    [{ hours: 1, minute: 8 }, 'ERR_FIELD_TYPE'],
    [{ minutes: '8' }, 'ERR_FIELD_TYPE'],
    [{ minutes: 1.5 }, 'ERR_FIELD_TYPE'],
    [{ minutes: null }, 'ERR_FIELD_TYPE'],
    [NaN, 'ERR_FIELD_TYPE'],
    ['8', 'ERR_FIELD_TYPE'],
    [null, 'ERR_FIELD_TYPE'],
    [undefined, 'ERR_FIELD_TYPE'],
    [[8], 'ERR_FIELD_TYPE'],
    [-1, 'ERR_FIELD_RANGE'],
    [{ hours: 1, minutes: -30 }, 'ERR_FIELD_RANGE'],
    [Infinity, 'ERR_FIELD_TYPE'],
    [1e21, 'ERR_FIELD_RANGE'],
  ])('refuses %o: %s', (duration, code) => {
    expect(codeThrownBy(() => isoDuration(duration as never))).toBe(code);
  });
});
