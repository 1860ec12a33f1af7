import type { CalendarId } from '../core/index.ts';
import { allEventDays, allParseWords } from '../locale-data/parse-words.ts';
import type { ClockWord, EraName, ParseWords, Spellings } from '../locale-data/types.ts';
import { foldText, isPersianAt } from './fold.ts';
import { hashOf, WordTable } from './word-table.ts';

/** A month by name. */
export interface MonthSense {
  readonly calendar: CalendarId;
  readonly month: number;
  /** It is another word too, so a bare day beside it is not enough. */
  readonly weak: boolean;
  /** It is a month only between a day and a Jalali year. */
  readonly doubtful: boolean;
}

/** Grammar words, by what they do. */
export type Role =
  | 'of'
  | 'the'
  | 'year'
  | 'years'
  | 'month'
  | 'day'
  | 'decade'
  | 'to'
  | 'and'
  | 'at'
  | 'between'
  | 'from'
  | 'dated'
  | 'ago'
  | 'ahead'
  | 'part'
  | 'last'
  | 'next'
  | 'this'
  | 'preposition'
  | 'countNoun'
  | 'weakCountNoun'
  | 'numberLabel'
  | 'placeBefore'
  | 'placeAfter'
  | 'decadeSuffix'
  | 'ordinalSuffix';

/** Everything that a word may mean in a date. */
export interface Sense {
  month?: MonthSense;
  lunarMonth?: true;
  weekday?: number;
  season?: number;
  era?: EraName;
  eraBefore?: EraName;
  weakEra?: true;
  ordinal?: number;
  cardinal?: number;
  dayCardinal?: boolean;
  clock?: ClockWord;
  zone?: { readonly offset?: string };
  relativeDays?: number;
  relativeYears?: number;
  unit?: 'day' | 'week' | 'month' | 'year';
  readonly roles: Set<Role>;
}

/** A sense of several words: those after the first. */
export interface Phrase {
  readonly rest: readonly string[];
  readonly sense: Sense;
}

/** What a word means alone, and the phrases that it begins, longest first. */
export interface Entry {
  readonly sense: Sense | undefined;
  readonly phrases: readonly Phrase[] | undefined;
}

/** The words of all languages, ready to be looked up in folded text. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, Sense>;
  readonly entries: WordTable<Entry>;
  /** By the last bits of a word's hash: whether a date's first word can have it; without those of today, and with. */
  readonly starts: Uint8Array;
  readonly relativeStarts: Uint8Array;
  /** The hashes of words that a date can begin with: always, or only where words that count from today are read. */
  readonly starters: ReadonlyMap<number, number>;
  /** Those of letters that are no words, and begin A.D. */
  readonly initials: ReadonlySet<number>;
  /** Those of words that are a day or a year alone: yesterday. */
  readonly alone: ReadonlySet<number>;
  /** The hashes of all words that stand in a date. */
  readonly known: ReadonlySet<number>;
  /** By the hash of a three-letter stem: whether a word that stands after a number can have it. */
  readonly followStems: Uint8Array;
  /** By the hash of a three-letter stem: whether any word of the vocabulary has it. */
  readonly knownStems: Uint8Array;
  readonly eventDays: ReadonlySet<string>;
  readonly eventForms: ReadonlySet<string>;
}

const STEM_BITS = 15;

/** So many bits of a hash let one word in thirty pass. */
export const START_MASK: number = (1 << 14) - 1;

/** In the tables of stems: wanted always, or only where words that count from today are read. */
export const ALWAYS = 1;
const RELATIVE = 2;

/** A hash of the first three folded letters; shorter words pass 0 for what they lack. */
export function stemOf(first: number, second: number, third: number): number {
  return (first * 961 + second * 31 + third) & ((1 << STEM_BITS) - 1);
}

let vocabulary: Vocabulary | undefined;

/** The vocabulary, built from the locales at its first use. */
export function vocabularyOf(): Vocabulary {
  return (vocabulary ??= new Builder().build());
}

/** The key of a day that is a name. */
export function eventKey(calendar: CalendarId, month: number, day: number): string {
  return `${calendar}-${month}-${day}`;
}

/** Where in a date a word may stand, for the scan to know what it can pass over. */
interface Place {
  /** A date may begin with it: always, or only where words that count from today are read. */
  readonly starts?: typeof ALWAYS | typeof RELATIVE;
  /** It may stand right after a number. */
  readonly follows?: typeof ALWAYS | typeof RELATIVE;
}

const STARTS: Place = { starts: ALWAYS };
const STARTS_AND_FOLLOWS: Place = { starts: ALWAYS, follows: ALWAYS };
const FOLLOWS: Place = { follows: ALWAYS };
const STARTS_RELATIVE: Place = { starts: RELATIVE };

type Meaning = Partial<Omit<Sense, 'roles'>> & { readonly role?: Role };

class Builder {
  readonly #words = new Map<string, Sense>();
  readonly #phrases = new Map<string, { rest: string[]; sense: Sense }[]>();
  readonly #starters = new Map<number, number>();
  readonly #known = new Set<number>();
  readonly #initials = new Set<string>();
  readonly #followStems = new Uint8Array(1 << STEM_BITS);
  readonly #knownStems = new Uint8Array(1 << STEM_BITS);

  build(): Vocabulary {
    for (const words of allParseWords()) this.#addLanguage(words);
    for (const list of this.#phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
    const events = allEventDays();
    return {
      words: this.#words,
      entries: new WordTable(this.#entries()),
      starts: this.#starts(ALWAYS),
      relativeStarts: this.#starts(ALWAYS, RELATIVE),
      starters: this.#starters,
      initials: new Set(
        [...this.#initials].filter((letter) => !this.#words.has(letter)).map(hashOf),
      ),
      alone: new Set(
        [...this.#words].filter(([, sense]) => isAlone(sense)).map(([word]) => hashOf(word)),
      ),
      known: this.#known,
      followStems: this.#followStems,
      knownStems: this.#knownStems,
      eventDays: new Set(events.map(({ calendar, month, day }) => eventKey(calendar, month, day))),
      eventForms: new Set(events.flatMap(({ written = [] }) => written)),
    };
  }

  #entries(): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const word of new Set([...this.#words.keys(), ...this.#phrases.keys()])) {
      entries.set(word, { sense: this.#words.get(word), phrases: this.#phrases.get(word) });
    }
    return entries;
  }

  #starts(...wanted: readonly number[]): Uint8Array {
    const starts = new Uint8Array(START_MASK + 1);
    for (const [hash, when] of this.#starters) {
      if (wanted.includes(when)) starts[hash & START_MASK] = 1;
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
    this.#add(words.lunarMonths ?? [], { lunarMonth: true }, STARTS_AND_FOLLOWS);
    // A weekday may follow its number: ۵شنبه.
    words.weekdays?.forEach((names, index) =>
      this.#add(names, { weekday: index + 1 }, STARTS_AND_FOLLOWS),
    );
    words.seasons?.forEach((names, index) => this.#add(names, { season: index + 1 }, STARTS));
    words.ordinals?.forEach((names, index) =>
      this.#add([names].flat(), { ordinal: index + 1 }, STARTS),
    );
    this.#addEras(words);
    const dayCardinal = words.dayCardinals === true;
    const place = dayCardinal ? STARTS : STARTS_RELATIVE;
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
        const month = { calendar, month: index + 1, weak: weak.has(name), doubtful };
        this.#add([name], { month }, STARTS_AND_FOLLOWS);
        if (isPersian(name)) {
          this.#add([`${name}ماه`], { month: { ...month, weak: false } }, STARTS_AND_FOLLOWS);
        }
      }
    });
  }

  #addEras({ eras, erasBefore }: ParseWords): void {
    for (const [era, names] of Object.entries(eras ?? {})) {
      this.#add(names, { era: era as EraName }, FOLLOWS);
    }
    for (const [era, names] of Object.entries(erasBefore ?? {})) {
      this.#add(names, { eraBefore: era as EraName }, STARTS);
    }
  }

  #addRoles(words: ParseWords): void {
    this.#add(words.weakEras ?? [], { weakEra: true });
    this.#add(words.numberLabels ?? [], { role: 'numberLabel' });
    const starters = new Set(['year', 'years', 'decade', 'month']);
    const followers = new Set(['of', 'to', 'and']);
    for (const [role, names] of Object.entries(words.words ?? {})) {
      const place = starters.has(role) ? STARTS : followers.has(role) ? FOLLOWS : {};
      this.#add(names, { role: role as Role }, place);
    }
    this.#add(words.ordinalSuffixes ?? [], { role: 'ordinalSuffix' }, FOLLOWS);
    this.#add(words.decadeSuffixes ?? [], { role: 'decadeSuffix' }, FOLLOWS);
    this.#add(words.datePrepositions ?? [], { role: 'preposition' });
    this.#add(words.countNouns ?? [], { role: 'countNoun' });
    this.#add(words.weakCountNouns ?? [], { role: 'weakCountNoun' });
    this.#add(words.placeNouns?.before ?? [], { role: 'placeBefore' });
    this.#add(words.placeNouns?.after ?? [], { role: 'placeAfter' });
  }

  #addRelative({ relative }: ParseWords): void {
    if (relative === undefined) return;
    for (const [name, relativeDays] of Object.entries(relative.days)) {
      this.#add([name], { relativeDays }, STARTS_RELATIVE);
    }
    for (const [name, relativeYears] of Object.entries(relative.years ?? {})) {
      this.#add([name], { relativeYears }, STARTS_RELATIVE);
    }
    for (const role of ['last', 'next', 'this', 'ago'] as const) {
      this.#add(relative[role], { role }, role === 'ago' ? {} : STARTS_RELATIVE);
    }
    const place: Place = { starts: RELATIVE, follows: RELATIVE };
    for (const [unit, names] of Object.entries(relative.units)) {
      this.#add(names, { unit: unit as NonNullable<Sense['unit']> }, place);
    }
  }

  /** Adds a meaning to each name; a Persian name of several words also as ZWNJ leaves it, in one. */
  #add(names: readonly string[], meaning: Meaning, place: Place = {}): void {
    for (const name of names) {
      const parts = foldText(name)
        .split(/[ -]/u)
        .map((part) => part.replaceAll('.', ''));
      // `A.D.` is met by its first letter.
      if (name.includes('.')) {
        const initial = parts[0]?.charAt(0) ?? '';
        this.#initials.add(initial);
        this.#mark(initial, place);
      }
      this.#addParts(parts, meaning, place);
      const gaps = isPersian(name) ? parts.length - 1 : 0;
      for (let joined = 1; joined < 1 << gaps; joined++) {
        this.#addParts(joinSome(parts, joined), meaning, place);
      }
    }
  }

  #addParts([first = '', ...rest]: readonly string[], meaning: Meaning, place: Place): void {
    this.#mark(first, place);
    for (const word of rest) this.#mark(word, {});
    const sense = rest.length === 0 ? this.#senseOf(first) : this.#phraseOf(first, rest);
    const { role, ...fields } = meaning;
    Object.assign(sense, fields);
    if (role !== undefined) sense.roles.add(role);
  }

  #senseOf(word: string): Sense {
    let sense = this.#words.get(word);
    if (sense === undefined) this.#words.set(word, (sense = { roles: new Set() }));
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

  /** A word that stands in two places keeps the wider one. */
  #mark(word: string, place: Place): void {
    // Scholars write š for sh.
    const digraph = word.lastIndexOf('sh');
    if (digraph !== -1) this.#mark(`${word.slice(0, digraph)}š${word.slice(digraph + 2)}`, place);
    // The scan reads a word up to its apostrophe: Sha'ban.
    const apostrophe = word.indexOf("'");
    if (apostrophe !== -1) this.#known.add(hashOf(word.slice(0, apostrophe)));
    const { starts, follows } = place;
    const stem = stemOf(unitAt(word, 0), unitAt(word, 1), unitAt(word, 2));
    const hash = hashOf(word);
    this.#known.add(hash);
    this.#knownStems[stem] = 1;
    if (starts !== undefined) this.#starters.set(hash, wider(this.#starters.get(hash), starts));
    if (follows !== undefined) {
      this.#followStems[stem] = wider(this.#followStems[stem], follows);
    }
  }
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

function wider(known: number | undefined, now: number): number {
  return known === ALWAYS || now === ALWAYS ? ALWAYS : RELATIVE;
}

function unitAt(word: string, index: number): number {
  return index < word.length ? word.charCodeAt(index) : 0;
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
