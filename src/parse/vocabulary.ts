import type { CalendarId } from '../core/index.ts';
import { allEventDays, allParseWords } from '../locale-data/parse-words.ts';
import type { EraName, ParseWords, Spellings } from '../locale-data/types.ts';
import { foldText } from './fold.ts';

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
  | 'last'
  | 'next'
  | 'this'
  | 'preposition'
  | 'countNoun'
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
  ordinal?: number;
  cardinal?: number;
  dayCardinal?: boolean;
  clock?: 'am' | 'pm' | 'noon' | 'midnight';
  zone?: { readonly offset?: string };
  relativeDays?: number;
  relativeYears?: number;
  unit?: 'day' | 'week' | 'month' | 'year';
  readonly roles: Set<Role>;
}

/** The words of all languages, ready to be looked up in folded text. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, Sense>;
  /** Senses of several words, by the first: the words after it, longest first. */
  readonly phrases: ReadonlyMap<
    string,
    readonly { readonly rest: readonly string[]; readonly sense: Sense }[]
  >;
  /** One bit a three-letter stem that a date's first word can have. */
  readonly stems: Uint8Array;
  readonly eventDays: ReadonlySet<string>;
  readonly eventForms: ReadonlySet<string>;
}

const STEM_BITS = 15;

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

class Builder {
  readonly #words = new Map<string, Sense>();
  readonly #phrases = new Map<string, { rest: string[]; sense: Sense }[]>();
  readonly #stems = new Uint8Array(1 << STEM_BITS);

  build(): Vocabulary {
    for (const words of allParseWords()) this.#addLanguage(words);
    for (const list of this.#phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
    const events = allEventDays();
    return {
      words: this.#words,
      phrases: this.#phrases,
      stems: this.#stems,
      eventDays: new Set(events.map(({ calendar, month, day }) => eventKey(calendar, month, day))),
      eventForms: new Set(events.flatMap(({ written = [] }) => written)),
    };
  }

  #addLanguage(words: ParseWords): void {
    const weak = new Set(words.weakMonths);
    this.#addMonths(words.months.gregory, 'gregory', weak, false);
    this.#addMonths(words.months.persian, 'persian', weak, false);
    this.#addMonths(words.months.afghan, 'persian', weak, false);
    this.#addMonths(words.doubtfulMonths?.persian ?? [], 'persian', weak, true);
    this.#addMonths(words.doubtfulMonths?.afghan ?? [], 'persian', weak, true);
    this.#addAll(
      words.lunarMonths ?? [],
      (sense) => {
        sense.lunarMonth = true;
      },
      true,
    );
    words.weekdays?.forEach((names, index) =>
      this.#addAll(
        names,
        (sense) => {
          sense.weekday = index + 1;
        },
        true,
      ),
    );
    words.seasons?.forEach((names, index) =>
      this.#addAll(
        names,
        (sense) => {
          sense.season = index + 1;
        },
        true,
      ),
    );
    words.ordinals?.forEach((names, index) =>
      this.#addAll(
        [names].flat(),
        (sense) => {
          sense.ordinal = index + 1;
        },
        true,
      ),
    );
    for (const [era, names] of Object.entries(words.eras ?? {})) {
      this.#addAll(names, (sense) => {
        sense.era = era as EraName;
      });
    }
    for (const [era, names] of Object.entries(words.erasBefore ?? {})) {
      this.#addAll(
        names,
        (sense) => {
          sense.eraBefore = era as EraName;
        },
        true,
      );
    }
    for (const [name, value] of Object.entries(words.cardinals ?? {})) {
      this.#addAll(
        [name],
        (sense) => {
          sense.cardinal = value;
          if (words.dayCardinals === true) sense.dayCardinal = true;
        },
        true,
      );
    }
    for (const [clock, names] of Object.entries(words.clock ?? {})) {
      this.#addAll(names, (sense) => {
        sense.clock = clock as NonNullable<Sense['clock']>;
      });
    }
    for (const [name, offset] of Object.entries(words.zones ?? {}))
      this.#addAll([name], (sense) => {
        sense.zone = { offset };
      });
    this.#addAll(words.zoneNames ?? [], (sense) => {
      sense.zone = {};
    });
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
        const forms = calendar === 'persian' ? [name, `${name}ماه`] : [name];
        this.#addAll(
          forms,
          (sense, form) => {
            sense.month = form === name ? month : { ...month, weak: false };
          },
          true,
        );
      }
    });
  }

  #addRoles(words: ParseWords): void {
    const starters = new Set(['year', 'years', 'decade', 'month']);
    for (const [role, names] of Object.entries(words.words ?? {})) {
      this.#addAll(names, (sense) => sense.roles.add(role as Role), starters.has(role));
    }
    const lists: readonly (readonly [Role, readonly string[] | undefined])[] = [
      ['ordinalSuffix', words.ordinalSuffixes],
      ['decadeSuffix', words.decadeSuffixes],
      ['preposition', words.datePrepositions],
      ['countNoun', words.countNouns],
      ['placeBefore', words.placeNouns?.before],
      ['placeAfter', words.placeNouns?.after],
    ];
    for (const [role, names] of lists) this.#addAll(names ?? [], (sense) => sense.roles.add(role));
  }

  #addRelative({ relative }: ParseWords): void {
    if (relative === undefined) return;
    for (const [name, days] of Object.entries(relative.days))
      this.#addAll(
        [name],
        (sense) => {
          sense.relativeDays = days;
        },
        true,
      );
    for (const [name, years] of Object.entries(relative.years ?? {}))
      this.#addAll(
        [name],
        (sense) => {
          sense.relativeYears = years;
        },
        true,
      );
    for (const role of ['last', 'next', 'this', 'ago'] as const) {
      this.#addAll(relative[role], (sense) => sense.roles.add(role), role !== 'ago');
    }
    for (const [unit, names] of Object.entries(relative.units)) {
      this.#addAll(
        names,
        (sense) => {
          sense.unit = unit as NonNullable<Sense['unit']>;
        },
        true,
      );
    }
  }

  /** Adds each name with a sense; a name of several words also as one word, as ZWNJ leaves it. */
  #addAll(
    names: readonly string[],
    give: (sense: Sense, name: string) => void,
    starts = false,
  ): void {
    for (const name of names) {
      const parts = foldText(name)
        .split(/[ -]/u)
        .map((part) => part.replaceAll('.', ''));
      const [first = '', ...rest] = parts;
      if (starts) this.#markStem(first);
      if (starts && name.includes('.')) this.#markStem(first.charAt(0));
      if (rest.length === 0) {
        give(this.#senseOf(first), name);
        continue;
      }
      give(this.#phraseOf(first, rest), name);
      if (first.charCodeAt(0) > 0x5ff) this.#addJoined(parts, (sense) => give(sense, name));
    }
  }

  /** Every way of writing neighbours together: سه‌شنبه, بیست‌وچهارم, بیست وچهارم. */
  #addJoined(parts: readonly string[], give: (sense: Sense) => void): void {
    const gaps = parts.length - 1;
    for (let joined = 1; joined < 1 << gaps; joined++) {
      const [first = '', ...rest] = parts.reduce<string[]>((words, part, index) => {
        if (index > 0 && (joined >> (index - 1)) & 1) words[words.length - 1] += part;
        else words.push(part);
        return words;
      }, []);
      this.#markStem(first);
      give(rest.length === 0 ? this.#senseOf(first) : this.#phraseOf(first, rest));
    }
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

  #markStem(word: string): void {
    const unit = (index: number): number => (index < word.length ? word.charCodeAt(index) : 0);
    this.#stems[stemOf(unit(0), unit(1), unit(2))] = 1;
  }
}
