import type { ComparisonDraft } from './comparison-draft.ts';

const LEADS = ['By ', 'نویسندگان:', 'نویسنده:', 'نوشتهٔ ', 'به قلم '];
const HELPERS = ['With contributions from ', 'With ', 'با همکاری '];
const PARTS = /[\n·|;؛]/u;
const PLACE = / (?:in|for) /u;
const NAMES = /, and | and |, with | with |, |، با همکاری | با همکاری |، | و /u;

/** Compares how many authors two texts credit in their bylines. */
export function compareBylines(source: string, target: string): ComparisonDraft[] {
  const one = authorsIn(source);
  const two = authorsIn(target);
  if (one === undefined || two === undefined || one.names === two.names) return [];
  return [
    {
      ruleId: 'author-count',
      severity: 'error',
      side: 'target',
      index: two.index,
      length: two.length,
      data: { received: two.names, expected: one.names },
      related: [{ side: 'source', index: one.index, length: one.length }],
    },
  ];
}

interface Authors {
  readonly index: number;
  readonly length: number;
  readonly names: number;
}

/** The names that a text credits as authors, in a line or between separators, and those who helped them. */
function authorsIn(text: string): Authors | undefined {
  let start = 0;
  let authors: Authors | undefined;
  for (const part of text.split(PARTS)) {
    const trimmed = part.trim();
    const lead = [...LEADS, ...HELPERS].find((word) => trimmed.startsWith(word));
    if (lead !== undefined && (authors !== undefined || LEADS.includes(lead))) {
      const [list = ''] = trimmed.slice(lead.length).split(PLACE);
      const place = { index: start + part.indexOf(trimmed), length: trimmed.length };
      const names = list.split(NAMES).filter((name) => name.trim() !== '').length;
      authors = { ...(authors ?? place), names: (authors?.names ?? 0) + names };
    }
    start += part.length + 1;
  }
  return authors;
}
