import { DateParseError, isPressError } from '../../core/index.ts';
import { describeError } from '../../locale-data/describe-error.ts';
import type { Operations, Refusal, Request, Response, Settings } from '../protocol.ts';
import { isBesideNeeded } from './beside.ts';
import { byline } from './byline.ts';
import { compare } from './compare.ts';
import { convert } from './convert.ts';
import { inBothCalendars } from './describe-mention.ts';
import { month } from './month.ts';
import { read } from './read.ts';
import { report } from './report.ts';
import { style } from './style.ts';

const OPERATIONS: Operations = { compare, convert, month, byline, report, style, read };

/** Answers a request, or says in the reader's language why not. */
export function answer(request: Request): Response {
  const response = answerNow(request);
  // Whoever met a stand-in may have caught what it threw: no answer of such a run counts.
  return isBesideNeeded() ? { id: request.id, needs: 'beside' } : response;
}

function answerNow({ id, name, ask }: Request): Response {
  const operation = OPERATIONS[name] as (asked: unknown) => unknown;
  try {
    return { id, answer: operation(ask) };
  } catch (error) {
    return notDone(id, error, (ask as Settings).messageLocale);
  }
}

function notDone(id: number, error: unknown, locale: Settings['messageLocale']): Response {
  try {
    return isPressError(error)
      ? { id, refusal: refusalOf(error, locale) }
      : { id, fault: String(error) };
  } catch (fault) {
    return { id, fault: String(fault) };
  }
}

function refusalOf(
  error: Parameters<typeof describeError>[0],
  locale: Settings['messageLocale'],
): Refusal {
  const candidates = error instanceof DateParseError ? error.candidates : undefined;
  return {
    code: error.code,
    message: describeError(error, { locale }),
    ...(candidates !== undefined && {
      readings: candidates.map((iso) => ({ iso, text: inBothCalendars(iso, locale) })),
    }),
  };
}
