import type { CreditRole } from '../../locale-data/types.ts';
import { anyOf } from '../any-of.ts';
import type { CheckWords } from '../check-words.ts';
import { startsOf } from '../landmarks/starts-of.ts';
import type { Mend, RuleContext } from '../rule.ts';
import type { KnownName, Place } from '../types.ts';
import { soundsOf } from './anchors.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { completeCredit } from './complete-credit.ts';

/** Compares the credits of two texts: how many names each role has, and that nobody has another's. */
export function compareBylines(
  source: RuleContext,
  target: RuleContext,
  known: readonly KnownName[] = [],
): ComparisonDraft[] {
  const one = creditsIn(source);
  if (one.size === 0) return [];
  const two = withAuthorsAlone(creditsIn(target), target, one);
  return [...two].flatMap(([role, found]): ComparisonDraft[] => {
    const expected = one.get(role);
    if (expected === undefined) return [];
    const text = target.text.slice(found.index, found.index + found.length);
    const place = { index: found.index, length: found.length, text };
    if (isExchanged(role, found, one)) {
      const data = { expected: expected.names.join(', ') };
      return [changed('credit-role-changed', expected, place, data)];
    }
    const [count, right] = [found.names.length, expected.names.length];
    if (count === right) return renamed(expected, place, found.names);
    const mends = lostNames(expected.names, found.names, text, known);
    const draft = changed('author-count', expected, place, { expected: right }, mends);
    return [{ ...draft, data: { ...draft.data, received: count } }];
  });
}

/** The credit with those whom it lost, where all of them are known in its language and nobody else is in it. */
function lostNames(
  expected: readonly string[],
  found: readonly string[],
  text: string,
  known: readonly KnownName[],
): Mend[] {
  if (known.length === 0 || expected.length < 2) return [];
  const names = expected.map((source) => ({
    source,
    target: found.find((name) => isSameName(source, name)),
  }));
  if (names.filter(({ target }) => target !== undefined).length < found.length) return [];
  const credit = completeCredit(text, found, names, known);
  return credit === undefined ? [] : [{ text: credit }];
}

/** A name among several that sounds like none of the source, where the others do. */
function renamed(
  expected: Credit,
  place: Place & { readonly text: string },
  names: readonly string[],
): ComparisonDraft[] {
  const strange = names.filter((name) => !expected.names.some((own) => isSameName(own, name)));
  const lost = expected.names.filter((own) => !names.some((name) => isSameName(own, name)));
  const [name = '', own = ''] = [strange[0], lost[0]];
  if (strange.length !== 1 || lost.length !== 1 || names.length < 2 || soundsAlike(name, own))
    return [];
  const found = changed('author-changed', expected, place, { expected: own });
  return [{ ...found, severity: 'warning', data: { ...found.data, received: name } }];
}

/** Whether some word of a name has a sound of one of the other: letters are told differently, seldom all. */
function soundsAlike(one: string, two: string): boolean {
  const [first, second] = [[...soundsOf(one)].join(''), [...soundsOf(two)].join('')];
  const shared = Array.from(first).filter((sound) => second.includes(sound)).length;
  return shared * 3 > Math.min(first.length, second.length);
}

/** A translation may tell the authors in a line of their names alone: those of the source tell that they are. */
function withAuthorsAlone(
  credits: Map<CreditRole, Credit>,
  { text }: RuleContext,
  source: ReadonlyMap<CreditRole, Credit>,
): Map<CreditRole, Credit> {
  const authors = source.get('author')?.names ?? [];
  if (credits.has('author') || authors.length === 0) return credits;
  let start = 0;
  for (const line of text.split('\n')) {
    const names = namesIn(line);
    const isTheirs = names.some((name) => authors.some((author) => isSameName(name, author)));
    if (isTheirs) return credits.set('author', { index: start, length: line.length, names });
    start += line.length + 1;
  }
  return credits;
}

/** The names of a list that has nothing else. */
function namesIn(list: string): string[] {
  const names = list
    .split(NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.every((name) => NAME.test(name)) ? names : [];
}

/** The names of a role, and the line or sentence that tells them. */
interface Credit extends Place {
  readonly names: readonly string[];
}

/** Whether the names of a role are those of another role in the source, and not of its own. */
function isExchanged(
  role: CreditRole,
  { names }: Credit,
  source: ReadonlyMap<CreditRole, Credit>,
): boolean {
  const own = source.get(role)?.names ?? [];
  if (names.some((name) => own.some((other) => isSameName(name, other)))) return false;
  return names.every((name) =>
    [...source].some(
      ([other, credit]) => other !== role && credit.names.some((known) => isSameName(name, known)),
    ),
  );
}

/** A name in two scripts: all its words, or all but one, have the same consonants. */
function isSameName(one: string, two: string): boolean {
  const [first, second] = [[...soundsOf(one)], [...soundsOf(two)]];
  const shared = first.filter((sounds) => second.includes(sounds)).length;
  return shared > 0 && shared >= Math.min(first.length, second.length) - 1;
}

/** Sentences that do not end in an initial, and what separators part. */
const PARTS = /[·|;؛]|(?<=[\p{L}\p{M}]{2})\.(?=\s|$)/u;
/** A line of credits is no paragraph. */
const LONGEST_LINE = 300;
const PLACE = / (?:in|for) /u;
const NAMES = /, and | and |, with | with |, |، با همکاری | با همکاری |، | و /u;
/** A name: a few words, in Latin letters all capitalized. */
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:de|van|von|bin|al))?(?: |$)){1,5}$|^(?:[آ-ی][آ-ی\u0600-\u06ff\u200c.]*(?: |$)){1,5}$/u;

/** Gathers the credits of a text by their roles; helpers are authors, of a text that has one. */
export function creditsIn(context: RuleContext): Map<CreditRole, Credit> {
  const { text, words } = context;
  const credits = new Map<CreditRole, Credit>();
  for (const { index, length } of creditLines(context)) {
    if (length > LONGEST_LINE) continue;
    let place = index;
    for (const part of text.slice(index, index + length).split(PARTS)) {
      const trimmed = part.trim();
      const found = creditOf(trimmed, words);
      if (found !== undefined) {
        const role = found.role === 'helper' ? 'author' : found.role;
        const before = credits.get(role);
        const own = before ?? { index: place + part.indexOf(trimmed), length: trimmed.length };
        if (found.role !== 'helper' || before !== undefined)
          // A caption may name the photographer again.
          credits.set(role, {
            ...own,
            names: [...new Set([...(before?.names ?? []), ...found.names])],
          });
      }
      place += part.length + 1;
    }
  }
  return credits;
}

/** The lines that may have a credit: of most none has, and they need no parting. */
function creditLines({ text, landmarks }: RuleContext): Place[] {
  const lines: Place[] = [];
  let next = 0;
  for (const place of landmarks?.words.credit ?? lineStarts(text)) {
    if (place < next || !mayBeginPart(text, place)) continue;
    const start = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
    next = lineEnd(text, place) + 1;
    lines.push({ index: start, length: next - 1 - start });
  }
  return lines;
}

/** Whether a word stands first in its line, or behind what separates the parts of one. */
function mayBeginPart(text: string, place: number): boolean {
  let before = place - 1;
  while (before >= 0 && !isSeparator(text.charCodeAt(before)) && SPACE.test(text.charAt(before)))
    before--;
  return before < 0 || isSeparator(text.charCodeAt(before));
}

const SPACE = /\s/u;

/** A line break, or what {@link PARTS} has. */
function isSeparator(unit: number): boolean {
  if (unit === 0x0a || unit === 0x2e || unit === 0xb7) return true;
  return unit === 0x7c || unit === 0x3b || unit === 0x61b;
}

function lineStarts(text: string): number[] {
  return [0, ...startsOf(text, LINE_BREAK).map((place) => place + 1)];
}

const LINE_BREAK = /\n/gu;

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
}

let leads: RegExp | undefined;

function creditOf(
  part: string,
  { credits }: CheckWords,
): { readonly role: CreditRole; readonly names: readonly string[] } | undefined {
  leads ??= new RegExp(`^(?:${anyOf([...credits.keys()])})(?![\\p{L}\u200c])`, 'iu');
  const [lead] = leads.exec(part) ?? [];
  const role = lead === undefined ? undefined : credits.get(lead.toLowerCase());
  if (lead === undefined || role === undefined) return undefined;
  const [list = ''] = part
    .slice(lead.length)
    .replace(/^[:\s]+/u, '')
    .split(PLACE);
  const names = namesIn(list);
  return names.length > 0 ? { role, names } : undefined;
}
