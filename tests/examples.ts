import { expect } from 'vitest';
import { isPressError } from '../src/core/index.ts';

const MARKER = /\s*\/\/ (=>|throws) (.+)$/u;

/** An expression of an example with what it is said to give or throw, and the statements before it. */
interface Claim {
  readonly setup: string;
  readonly expression: string;
  readonly verb: string;
  readonly expected: string;
}

/** Reads `expression // => value` and `expression // throws CODE`; the marker may stand a line below. */
function claimsOf(code: string): Claim[] {
  const claims: Claim[] = [];
  let setup = '';
  let pending: string[] = [];
  for (const line of code.split('\n')) {
    const marker = MARKER.exec(line) ?? MARKER.exec(` ${line.trim()}`);
    const text = marker === null ? line : line.slice(0, line.indexOf('// ' + marker[1]));
    if (text.trim() !== '' && !text.trim().startsWith('import ')) pending.push(text);
    if (marker === null) continue;
    // A formatter ends every line of code with a semicolon: the last one is the expression's own.
    const last = pending.pop()?.trimEnd().replace(/;$/u, '') ?? '';
    const lastStatement = pending.findLastIndex((piece) => piece.trimEnd().endsWith(';'));
    setup += pending.slice(0, lastStatement + 1).join('\n') + '\n';
    const [, verb = '', expected = ''] = marker;
    claims.push({
      setup,
      expression: [...pending.slice(lastStatement + 1), last].join('\n'),
      verb,
      expected,
    });
    pending = [];
  }
  return claims;
}

/** Holds every claim of an example; gives how many there were. */
export function checkExample(code: string, scope: Readonly<Record<string, unknown>>): number {
  const claims = claimsOf(code);
  for (const { setup, expression, verb, expected } of claims) {
    const evaluate = (source: string): unknown =>
      (
        new Function(...Object.keys(scope), `${setup}; return (${source});`) as (
          ...values: unknown[]
        ) => unknown
      )(...Object.values(scope));
    if (verb === 'throws') {
      let thrown: unknown;
      try {
        evaluate(expression);
      } catch (error) {
        thrown = error;
      }
      expect(isPressError(thrown) ? thrown.code : thrown, expression).toBe(expected);
    } else {
      expect(evaluate(expression), expression).toEqual(evaluate(expected));
    }
  }
  return claims.length;
}
