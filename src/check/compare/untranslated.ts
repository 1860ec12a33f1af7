import { formatDate } from '../../localize/index.ts';
import { type ComparisonDraft, draft } from './comparison-draft.ts';
import type { ComparedSide, Told } from './side.ts';
import { PERSIAN_LETTER } from '../script.ts';

const LATIN = /[A-Za-z]/u;

/** Finds dates that were left in the letters of the source, in whole or in part. */
export function untranslated(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  const own = scriptOf(target.context.text);
  if (own === scriptOf(source.context.text)) return [];
  const foreign = own === 'Persian' ? LATIN : PERSIAN_LETTER;
  return target.told
    .filter((told) => told.beside === undefined && isWordOf(told, foreign))
    .map((told) => draftOf(told, own === 'Persian' ? 'fa' : 'en'));
}

function draftOf(told: Told, locale: string): ComparisonDraft {
  const text = inOwnWords(told, locale);
  return {
    ...draft('untranslated-month', 'warning', 'target', told, { received: told.text }),
    mends: text === undefined ? [] : [{ text }],
  };
}

/** A day in the words and the digits of a language. */
function inOwnWords({ mention }: Told, locale: string): string | undefined {
  if (mention.status !== 'read' || mention.end !== undefined || !('day' in mention.start))
    return undefined;
  return formatDate(mention.start, { locale });
}

/** A month of the other script; letters beside the time, GMT, are none. */
function isWordOf({ text, mention }: Told, foreign: RegExp): boolean {
  const hasTime = mention.status === 'read' && mention.time !== undefined;
  return !hasTime && foreign.test(text);
}

const FIRST_PERSIAN = 'آ'.charCodeAt(0);
const LAST_PERSIAN = 'ی'.charCodeAt(0);

function isLatin(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** As much of a text as tells its script. */
const SAMPLE = 2000;

/** The script that most letters of a text are of; known when the rest of the sample cannot outweigh it. */
function scriptOf(text: string): 'Persian' | 'Latin' {
  const end = Math.min(text.length, SAMPLE);
  let lead = 0;
  for (let place = 0; place < end && Math.abs(lead) <= end - place; place++) {
    const unit = text.charCodeAt(place);
    if (unit >= FIRST_PERSIAN && unit <= LAST_PERSIAN) lead++;
    else if (isLatin(unit)) lead--;
  }
  return lead > 0 ? 'Persian' : 'Latin';
}
