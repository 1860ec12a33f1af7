import type { CalendarId } from '../core/index.ts';
import { allEventDays, allParseWords } from '../locale-data/parse-words.ts';
import type { ClockWord, EraName, ParseWords, Spellings } from '../locale-data/types.ts';
import { foldText, FULL_STOP, isPersianAt } from './fold.ts';
import { BEGINS_NAME, classesOf, IN_NAME, wantedAfter } from './word-classes.ts';
import { STOP } from './scan-units.ts';
import type { Role, Sense } from './sense.ts';
import { hashOf, WordTable } from './word-table.ts';

/** A sense of several words: those after the first. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly sense: Sense;
}

/** What a word means alone, and the phrases that it begins, longest first. */
export interface Entry {
  readonly sense: Sense | undefined;
  readonly phrases: readonly Phrase[] | undefined;
  readonly classes: number;
}

/** The words of all languages, ready to be looked up in folded text. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, Sense>;
  readonly entries: WordTable<Entry>;
  /**
   * By the last bits of a word's hash: {@link STOP} where a date's first word can have it; where only A.D. begins
   * with it, as much less as a full stop adds; without the words of today, and with.
   */
  readonly starts: Uint8Array;
  readonly relativeStarts: Uint8Array;
  /** The hashes of words that a date can begin with, and where it does: {@link RELATIVE} and the others. */
  readonly starters: ReadonlyMap<number, number>;
  /** Those of letters that are no words, and begin A.D. */
  readonly initials: ReadonlySet<number>;
  /** Those of words that are a day or a year alone: yesterday. */
  readonly alone: ReadonlySet<number>;
  /** By their hashes, the classes of all words that stand in a date, and of what may follow each. */
  readonly classes: ReadonlyMap<number, number>;
  readonly wanted: ReadonlyMap<number, number>;
  readonly eventDays: ReadonlySet<string>;
  readonly eventForms: ReadonlySet<string>;
}

/** So many bits of a hash let one word in thirty pass. */
export const START_MASK: number = (1 << 14) - 1;

/** A date begins with it always, only where words that count from today are read, or before a full stop alone. */
const ALWAYS = 1;
export const RELATIVE = 2;
const INITIAL = 3;

let vocabulary: Vocabulary | undefined;

/** The vocabulary, built from the locales at its first use. */
export function vocabularyOf(): Vocabulary {
  return (vocabulary ??= new Builder().build());
}

/** The key of a day that is a name. */
export function eventKey(calendar: CalendarId, month: number, day: number): string {
  return `${calendar}-${month}-${day}`;
}

/** Where a date may begin with a word; undefined for nowhere. */
type Starts = typeof ALWAYS | typeof RELATIVE | typeof INITIAL | undefined;

type Meaning = Partial<Omit<Sense, 'roles'>> & { readonly role?: Role };

class Builder {
  readonly #words = new Map<string, Sense>();
  readonly #phrases = new Map<string, { rest: string[]; sense: Sense }[]>();
  readonly #starters = new Map<number, number>();
  readonly #initials = new Set<string>();
  readonly #classes = new Map<number, number>();

  build(): Vocabulary {
    for (const words of allParseWords()) this.#addLanguage(words);
    for (const list of this.#phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
    const events = allEventDays();
    const entries = this.#entries();
    return {
      words: this.#words,
      entries: new WordTable(entries),
      starts: this.#starts({ [ALWAYS]: STOP, [INITIAL]: STOP - FULL_STOP }),
      // `a week ago`: there the letter is an article too.
      relativeStarts: this.#starts({ [ALWAYS]: STOP, [RELATIVE]: STOP, [INITIAL]: STOP }),
      starters: this.#starters,
      initials: new Set(
        [...this.#initials].filter((letter) => !this.#words.has(letter)).map(hashOf),
      ),
      alone: new Set(
        [...this.#words].filter(([, sense]) => isAlone(sense)).map(([word]) => hashOf(word)),
      ),
      classes: this.#classes,
      wanted: new Map([...this.#classes].map(([hash, classes]) => [hash, wantedAfter(classes)])),
      eventDays: new Set(events.map(({ calendar, month, day }) => eventKey(calendar, month, day))),
      eventForms: new Set(events.flatMap(({ written = [] }) => written)),
    };
  }

  #entries(): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const word of new Set([...this.#words.keys(), ...this.#phrases.keys()])) {
      const sense = this.#words.get(word);
      const phrases = this.#phrases.get(word);
      let classes = sense === undefined ? 0 : classesOf(sense);
      if (phrases !== undefined) classes |= BEGINS_NAME;
      for (const phrase of phrases ?? []) {
        classes |= classesOf(phrase.sense);
        for (const next of phrase.rest) this.#classify(next, IN_NAME);
      }
      this.#classify(word, classes);
      entries.set(word, { sense, phrases, classes });
    }
    return entries;
  }

  #starts(weights: Readonly<Record<number, number>>): Uint8Array {
    const starts = new Uint8Array(START_MASK + 1);
    for (const [hash, when] of this.#starters) {
      const slot = hash & START_MASK;
      starts[slot] = Math.max(starts[slot] ?? 0, weights[when] ?? 0);
    }
    return starts;
  }

  #addLanguage(words: ParseWords): void {
    const weak = new Set(words.weakMonths);
    const { months, doubtfulMonths } = words;
    this.#addMonths(months.gregory, 'gregory', weak, false);
    this.#addMonths(months.persian, 'persian', weak, false);
    this.#addMonths(months.afghan, 'persian', weak, false);
    this.#addMonths(doubtfulMonths?.persian ?? [], 'persian', weak, true);
    this.#addMonths(doubtfulMonths?.afghan ?? [], 'persian', weak, true);
    this.#add(words.lunarMonths ?? [], { lunarMonth: true }, ALWAYS);
    // A weekday may follow its number: ۵شنبه.
    words.weekdays?.forEach((names, index) => this.#add(names, { weekday: index + 1 }, ALWAYS));
    words.seasons?.forEach((names, index) => this.#add(names, { season: index + 1 }, ALWAYS));
    words.ordinals?.forEach((names, index) =>
      this.#add([names].flat(), { ordinal: index + 1 }, ALWAYS),
    );
    this.#addEras(words);
    const dayCardinal = words.dayCardinals === true;
    const place = dayCardinal ? ALWAYS : RELATIVE;
    for (const [name, cardinal] of cardinalsOf(words)) {
      this.#add([name], { cardinal, dayCardinal }, place);
    }
    for (const [clock, names] of Object.entries(words.clock ?? {})) {
      this.#add(names, { clock: clock as ClockWord });
    }
    for (const [name, offset] of Object.entries(words.zones ?? {})) {
      this.#add([name], { zone: { offset } });
    }
    this.#add(words.zoneNames ?? [], { zone: {} });
    this.#addRoles(words);
    this.#addRelative(words);
  }

  #addMonths(
    spellings: Spellings,
    calendar: CalendarId,
    weak: ReadonlySet<string>,
    doubtful: boolean,
  ): void {
    spellings.forEach((names, index) => {
      for (const name of names) {
        const short = names.some((other) => other !== name && other.startsWith(name));
        const month = { calendar, month: index + 1, weak: weak.has(name), doubtful, short };
        this.#add([name], { month }, ALWAYS);
        if (isPersian(name)) {
          this.#add([`${name}ماه`], { month: { ...month, weak: false } }, ALWAYS);
        }
      }
    });
  }

  #addEras({ eras, erasBefore }: ParseWords): void {
    for (const [era, names] of Object.entries(eras ?? {})) {
      this.#add(names, { era: era as EraName });
    }
    for (const [era, names] of Object.entries(erasBefore ?? {})) {
      this.#add(names, { eraBefore: era as EraName }, ALWAYS);
    }
  }

  #addRoles(words: ParseWords): void {
    this.#add(words.weakEras ?? [], { weakEra: true });
    this.#add(words.numberLabels ?? [], { role: 'numberLabel' });
    const starters = new Set(['year', 'years', 'decade', 'month']);
    for (const [role, names] of Object.entries(words.words ?? {})) {
      this.#add(names, { role: role as Role }, starters.has(role) ? ALWAYS : undefined);
    }
    this.#add(words.ordinalSuffixes ?? [], { role: 'ordinalSuffix' });
    this.#add(words.decadeSuffixes ?? [], { role: 'decadeSuffix' });
    this.#add(words.datePrepositions ?? [], { role: 'preposition' });
    this.#add(words.countNouns ?? [], { role: 'countNoun' });
    this.#add(words.weakCountNouns ?? [], { role: 'weakCountNoun' });
    this.#add(words.placeNouns?.before ?? [], { role: 'placeBefore' });
    this.#add(words.placeNouns?.after ?? [], { role: 'placeAfter' });
  }

  #addRelative({ relative }: ParseWords): void {
    if (relative === undefined) return;
    for (const [name, relativeDays] of Object.entries(relative.days)) {
      this.#add([name], { relativeDays }, RELATIVE);
    }
    for (const [name, relativeYears] of Object.entries(relative.years ?? {})) {
      this.#add([name], { relativeYears }, RELATIVE);
    }
    for (const role of ['last', 'next', 'this', 'ago'] as const) {
      this.#add(relative[role], { role }, role === 'ago' ? undefined : RELATIVE);
    }
    for (const [unit, names] of Object.entries(relative.units)) {
      this.#add(names, { unit: unit as NonNullable<Sense['unit']> }, RELATIVE);
    }
  }

  /** Adds a meaning to each name; a Persian name of several words also as ZWNJ leaves it, in one. */
  #add(names: readonly string[], { role, ...fields }: Meaning, starts?: Starts): void {
    const add = (parts: readonly string[]): void => {
      const sense = this.#senseOf(parts);
      Object.assign(sense, fields);
      if (role !== undefined) sense.roles.add(role);
      this.#mark(parts[0] ?? '', starts);
    };
    for (const name of names) {
      const parts = foldText(name).replaceAll('.', '').replaceAll('-', ' ').split(' ');
      // `A.D.` is met by its first letter.
      if (name.includes('.')) {
        const initial = parts[0]?.charAt(0) ?? '';
        this.#initials.add(initial);
        this.#mark(initial, starts && INITIAL);
      }
      add(parts);
      const gaps = isPersian(name) ? parts.length - 1 : 0;
      for (let joined = 1; joined < 1 << gaps; joined++) {
        add(joinSome(parts, joined));
      }
    }
  }

  #senseOf(parts: readonly string[]): Sense {
    const [first = ''] = parts;
    if (parts.length > 1) return this.#phraseOf(first, parts.slice(1));
    let sense = this.#words.get(first);
    if (sense === undefined) this.#words.set(first, (sense = { roles: new Set() }));
    return sense;
  }

  #phraseOf(first: string, rest: string[]): Sense {
    let list = this.#phrases.get(first);
    if (list === undefined) this.#phrases.set(first, (list = []));
    const key = rest.join(' ');
    let phrase = list.find((entry) => entry.rest.join(' ') === key);
    if (phrase === undefined) list.push((phrase = { rest, sense: { roles: new Set() } }));
    return phrase.sense;
  }

  /** A word that starts two dates keeps the wider place. */
  #mark(word: string, starts: Starts): void {
    if (starts === undefined) return;
    for (const hash of hashesOf(word)) {
      this.#starters.set(hash, this.#starters.get(hash) === ALWAYS ? ALWAYS : starts);
    }
  }

  #classify(word: string, classes: number): void {
    const hashes = hashesOf(word);
    // The scan reads a word up to its apostrophe: Sha'ban.
    const apostrophe = word.indexOf("'");
    if (apostrophe !== -1) hashes.push(hashOf(word.slice(0, apostrophe)));
    for (const hash of hashes) this.#classes.set(hash, (this.#classes.get(hash) ?? 0) | classes);
  }
}

/** The hashes of a word, and of all the ways to write š in it for sh, as scholars do. */
function hashesOf(word: string): number[] {
  const digraph = word.lastIndexOf('sh');
  if (digraph === -1) return [hashOf(word)];
  const caron = `${word.slice(0, digraph)}š${word.slice(digraph + 2)}`;
  return [hashOf(word), ...hashesOf(caron)];
}

/** Cardinals, and in Persian tens and units that are written in one: «بیست‌ونه». */
function cardinalsOf({ cardinals = {} }: ParseWords): (readonly [name: string, value: number])[] {
  const named = Object.entries(cardinals);
  const tens = named.filter(([name, value]) => value >= 20 && value < 100 && isPersian(name));
  const units = named.filter(([, value]) => value < 10);
  return [
    ...named,
    ...tens.flatMap(([ten, value]) =>
      units.map(([unit, more]) => [`${ten}و${unit}`, value + more] as const),
    ),
  ];
}

function isAlone({ relativeDays, relativeYears }: Sense): boolean {
  return relativeDays !== undefined || relativeYears !== undefined;
}

function isPersian(name: string): boolean {
  return isPersianAt(name, 0);
}

/** Writes some neighbours together, a bit of `joined` a gap: سه‌شنبه, بیست‌وچهارم, بیست وچهارم. */
function joinSome(parts: readonly string[], joined: number): string[] {
  return parts.reduce<string[]>((words, part, index) => {
    if (index > 0 && ((joined >> (index - 1)) & 1) === 1) words[words.length - 1] += part;
    else words.push(part);
    return words;
  }, []);
}
