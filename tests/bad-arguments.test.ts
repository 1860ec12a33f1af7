import { describe, expect, it } from 'vitest';
import * as api from '../src/index.ts';
import { jalali } from './support.ts';

/** What plain JavaScript hands over by mistake. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  [],
  [null],
  {},
  { locales: 5 },
  5,
  5n,
  'x',
  Symbol('x'),
  new Date(Number.NaN),
  Object.create(null),
];

/** First arguments that are right for some of the functions, so that their second one is looked at. */
const RIGHT: readonly unknown[] = [
  jalali(1404, 5, 24),
  { datePublished: '2025-08-15', inLanguage: 'fa' },
  '---\ndate: 2025-08-15\nlang: fa\n---\n',
  '2025-08-15',
];

const CALLS: readonly (readonly unknown[])[] = [
  [],
  ...WRONG.map((first) => [first]),
  ...[...WRONG, ...RIGHT].flatMap((first) => WRONG.map((second) => [first, second])),
  ...RIGHT.flatMap((first) => WRONG.map((third) => [first, jalali(1404, 5, 25), third])),
];

type Callable = (...given: readonly unknown[]) => unknown;

function functionsOf(object: object): [string, Callable][] {
  return Object.entries(object).filter(
    (entry): entry is [string, Callable] =>
      typeof entry[1] === 'function' && !/^[A-Z]/u.test(entry[0]),
  );
}

/** What a function throws that is no error of this package. */
function rawErrorsOf(call: Callable): unknown[] {
  return CALLS.flatMap((given) => {
    try {
      call(...given);
      return [];
    } catch (error) {
      return api.isPressError(error) ? [] : [{ given, error }];
    }
  });
}

describe('a function that is called with what it does not take', () => {
  it.each(functionsOf(api))('%s throws errors of this package alone', (_, call) => {
    expect(rawErrorsOf(call)).toEqual([]);
  });

  const press = api.createPress({ locale: 'fa', timeZone: 'Asia/Tehran' });
  it.each(functionsOf(press))('%s of a press does so too', (_, call) => {
    expect(rawErrorsOf(call)).toEqual([]);
  });

  it('looks at every function there is', () => {
    expect(functionsOf(api).length).toBeGreaterThan(50);
    expect(rawErrorsOf(() => Reflect.get(5 as never, 'x'))).toHaveLength(CALLS.length);
  });
});
