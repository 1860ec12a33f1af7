import { DateParseError, isPressError } from '../../core/index.ts';
import { describeError } from '../../locale-data/describe-error.ts';
import type { Operations, Refusal, Request, Response, Settings } from '../protocol.ts';
import { byline } from './byline.ts';
import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { month } from './month.ts';
import { read } from './read.ts';
import { report } from './report.ts';

const OPERATIONS: Operations = { compare, convert, month, byline, report, read };

/** Answers a request, or says in the reader's language why not; what is no refusal of ours is thrown. */
export function answer({ id, name, ask }: Request): Response {
  const operation = OPERATIONS[name] as (asked: unknown) => unknown;
  try {
    return { id, answer: operation(ask) };
  } catch (error) {
    if (!isPressError(error)) throw error;
    return { id, refusal: refusalOf(error, (ask as Settings).messageLocale) };
  }
}

function refusalOf(error: Parameters<typeof describeError>[0], locale: string): Refusal {
  const candidates = error instanceof DateParseError ? error.candidates : undefined;
  return {
    code: error.code,
    message: describeError(error, { locale }),
    ...(candidates !== undefined && { candidates }),
  };
}
