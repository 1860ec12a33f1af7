import type { RuleId, Severity } from '../check/index.ts';
import type { AuditEntry } from './entry.ts';

/** What is said of a finding in one language. */
export interface Telling {
  readonly message: string;
  /** The day in the other calendar. */
  readonly other?: string;
}

/** A finding as the page lists it. */
export interface ListedEntry extends Pick<
  AuditEntry,
  'post' | 'field' | 'line' | 'column' | 'sentence'
> {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly mends: readonly string[];
  /** By the tag of the language. */
  readonly told: Readonly<Record<string, Telling>>;
}

/** The findings of one kind and gravity. */
export interface ListedKind {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly count: number;
  /** By the Gregorian year of publication, the latest first; without one last. */
  readonly years: readonly ListedYear[];
}

export interface ListedYear {
  readonly year: string;
  readonly count: number;
  readonly entries: readonly ListedEntry[];
}

interface Kind {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly counts: Map<string, number>;
  readonly entries: Map<string, ListedEntry[]>;
  listed: number;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Keeps as many findings of each kind as the page lists, of every year its share; counts all. So an archive
 * of any size needs no more memory than a page.
 */
export class Listing {
  readonly #most: number;
  readonly #kinds = new Map<string, Kind>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts a finding, and tells whether the page has room for it. */
  count({ finding: { ruleId, severity }, post: { day } }: AuditEntry): boolean {
    const kind = this.#kindOf(ruleId, severity);
    const year = yearOf(day);
    kind.counts.set(year, (kind.counts.get(year) ?? 0) + 1);
    if (kind.listed < this.#most) return true;
    // A year may take the place of another that has more than it would have then.
    const own = kind.entries.get(year)?.length ?? 0;
    return fullestOf(kind).length > own + 1;
  }

  /** Lists a finding for which there is room. */
  add(entry: ListedEntry): void {
    const kind = this.#kindOf(entry.ruleId, entry.severity);
    if (kind.listed >= this.#most) fullestOf(kind).pop();
    else kind.listed++;
    const year = yearOf(entry.post.day);
    const entries = kind.entries.get(year) ?? [];
    // A copy of its own: a slice would keep the whole piece of the file that it was cut from.
    entries.push(JSON.parse(JSON.stringify(entry)) as ListedEntry);
    kind.entries.set(year, entries);
  }

  /** The kinds, the gravest and then the most frequent first. */
  get kinds(): readonly ListedKind[] {
    return [...this.#kinds.values()]
      .map(({ ruleId, severity, counts, entries }): ListedKind => {
        const years = [...counts]
          .toSorted(([one], [two]) => (one < two ? 1 : -1))
          .map(([year, count]): ListedYear => ({ year, count, entries: entries.get(year) ?? [] }));
        const count = years.reduce((total, of) => total + of.count, 0);
        return { ruleId, severity, count, years };
      })
      .toSorted(
        (one, two) =>
          GRAVITY.indexOf(one.severity) - GRAVITY.indexOf(two.severity) || two.count - one.count,
      );
  }

  #kindOf(ruleId: RuleId, severity: Severity): Kind {
    const key = `${severity} ${ruleId}`;
    let kind = this.#kinds.get(key);
    if (kind === undefined) {
      kind = { ruleId, severity, counts: new Map(), entries: new Map(), listed: 0 };
      this.#kinds.set(key, kind);
    }
    return kind;
  }
}

function yearOf(day = ''): string {
  return day.slice(0, 'YYYY'.length);
}

function fullestOf({ entries }: Kind): ListedEntry[] {
  let fullest: ListedEntry[] = [];
  for (const ofYear of entries.values()) if (ofYear.length > fullest.length) fullest = ofYear;
  return fullest;
}
