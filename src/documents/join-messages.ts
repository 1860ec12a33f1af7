import type { Message } from './messages-json.ts';
import type { TranslationUnit } from './translation-unit.ts';

/** Two files of messages, joined by key. */
export interface JoinedMessages {
  readonly units: readonly TranslationUnit[];
  /** Keys of the source that the translation lacks. */
  readonly missing: readonly string[];
  /** Keys of the translation that the source lacks. */
  readonly extra: readonly string[];
}

/**
 * Joins the messages of a language with those of another, by key, as i18next finds them. Languages differ
 * in the forms that their plurals have: one that only one side has is joined with the form that the other
 * side uses for it. Of a key that stands twice the last counts.
 *
 * @example
 * joinMessages(
 *   readMessages('{"day_one": "a day", "day_other": "{{count}} days"}', 'en.json'),
 *   readMessages('{"day_other": "{{count}} روز"}', 'fa.json'),
 * ).units.map(({ id, target }) => [id, target.text])
 * // => [['day_one', '{{count}} روز'], ['day_other', '{{count}} روز']]
 */
export function joinMessages(
  source: readonly Message[],
  target: readonly Message[],
): JoinedMessages {
  const sources = byKey(source);
  const targets = byKey(target);
  const units: TranslationUnit[] = [];
  const missing: string[] = [];
  const joined = new Set<Message>();
  for (const [key, message] of sources) {
    const translation = targets.get(key) ?? standInFor(key, targets);
    if (translation === undefined) {
      missing.push(key);
      continue;
    }
    units.push(unitOf(key, message, translation));
    joined.add(translation);
  }
  const extra: string[] = [];
  for (const [key, translation] of targets) {
    if (sources.has(key)) continue;
    const message = standInFor(key, sources);
    if (message !== undefined) units.push(unitOf(key, message, translation));
    else if (!joined.has(translation)) extra.push(key);
  }
  return { units, missing, extra };
}

function byKey(messages: readonly Message[]): Map<string, Message> {
  return new Map(messages.map((message) => [message.key, message]));
}

/** An empty text is a translation that is still to come. */
function unitOf(id: string, { block: source }: Message, { block }: Message): TranslationUnit {
  return { id, source, ...(block.text !== '' && { target: block }) };
}

/** What i18next puts after a key: the form of a plural, as it has them now and as it had them before. */
const FORM = /_(?:ordinal_)?(?:zero|one|two|few|many|other)$|_plural$|_\d+$/u;

/**
 * A context by which languages differ: Persian has no genders. Others cannot be told from keys of their
 * own, as `date_published` beside `date`.
 */
const GENDER = /_(?:male|female|masculine|feminine|neuter)$/u;

/** The message by which a side says what another says by a key that this side lacks. */
function standInFor(key: string, messages: ReadonlyMap<string, Message>): Message | undefined {
  // A key in quotes has its form within them.
  const closing = key.endsWith('"') ? '"' : '';
  const name = key.slice(0, key.length - closing.length);
  const form = FORM.exec(name)?.[0] ?? '';
  const base = name.slice(0, name.length - form.length);
  const suffixes = form.includes('_ordinal_')
    ? ['_ordinal_other', '']
    : ['_other', '', '_plural', ...(isNumbered(form) ? [] : ['_1', '_0'])];
  const genderless = base.replace(GENDER, '');
  for (const stem of base === genderless ? [base] : [base, genderless]) {
    for (const suffix of suffixes) {
      const message = messages.get(stem + suffix + closing);
      if (message !== undefined) return message;
    }
  }
  return undefined;
}

/** Whether a form is a number; `step_1` may as well be a key beside `step_2`, which is no stand-in for it. */
function isNumbered(form: string): boolean {
  return /^_\d/u.test(form);
}
