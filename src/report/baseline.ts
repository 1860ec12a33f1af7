import { FieldTypeError } from '../core/index.ts';
import { checkInteger } from '../core/fields.ts';
import { isPlainObject } from '../core/plain-object.ts';
import type { ReportedFinding } from './reported-finding.ts';

/** Findings that are known: alike ones of a file are one entry, with how many they are. */
export interface BaselineEntry {
  /** From the folder of the baseline, with slashes. */
  readonly file: string;
  readonly ruleId: string;
  readonly fingerprint: string;
  /** What was found, for people; nothing is compared with it. */
  readonly text: string;
  readonly count: number;
}

/** It grows when an entry changes its meaning. */
const SCHEMA_VERSION = 1;

/** Tells known findings from new ones, each entry as often as it counts. */
export class BaselineMatcher {
  readonly #left = new Map<string, number>();
  readonly #entries: readonly BaselineEntry[];
  readonly #files = new Set<string>();
  #known = 0;

  constructor(entries: readonly BaselineEntry[]) {
    this.#entries = entries;
    for (const entry of entries) {
      const key = keyOf(entry);
      this.#left.set(key, (this.#left.get(key) ?? 0) + entry.count);
    }
  }

  /** How many findings were known. */
  get known(): number {
    return this.#known;
  }

  /** How many entries of the files that were looked at no finding matched. */
  get gone(): number {
    const keys = new Set(
      this.#entries.filter(({ file }) => this.#files.has(file)).map((entry) => keyOf(entry)),
    );
    return [...keys].reduce((sum, key) => sum + (this.#left.get(key) ?? 0), 0);
  }

  /** Counts a file among those looked at. */
  look(file: string): void {
    this.#files.add(file);
  }

  /** Whether a finding is known; each time it is, one less of its kind is left. */
  isKnown(file: string, found: ReportedFinding): boolean {
    const key = keyOf(entryOf(file, found));
    const left = this.#left.get(key) ?? 0;
    if (left === 0) return false;
    this.#left.set(key, left - 1);
    this.#known++;
    return true;
  }
}

/** A finding as an entry. */
export function entryOf(file: string, found: ReportedFinding): BaselineEntry {
  const { finding, fingerprint, excerpt } = found;
  return { file, ruleId: finding.ruleId, fingerprint, text: excerpt.place, count: 1 };
}

function keyOf({ file, ruleId, fingerprint }: BaselineEntry): string {
  return JSON.stringify([file, ruleId, fingerprint]);
}

/** Reads what a baseline holds. @throws ERR_FIELD_TYPE, ERR_FIELD_RANGE with the path of what it cannot have. */
export function parseBaseline(json: unknown): BaselineEntry[] {
  if (!isPlainObject(json) || json['schemaVersion'] !== SCHEMA_VERSION) {
    throw new FieldTypeError('baseline', json, `an object with schemaVersion ${SCHEMA_VERSION}`);
  }
  const { findings } = json;
  if (!Array.isArray(findings)) throw new FieldTypeError('findings', findings, 'a list');
  return findings.map((entry: unknown, place) => checkedEntry(entry, `findings[${place}]`));
}

const TEXTS = ['file', 'ruleId', 'fingerprint', 'text'] as const;

function checkedEntry(entry: unknown, path: string): BaselineEntry {
  if (!isPlainObject(entry)) throw new FieldTypeError(path, entry, 'an object');
  for (const key of TEXTS) {
    const value = entry[key];
    if (typeof value !== 'string') throw new FieldTypeError(`${path}.${key}`, value, 'a string');
  }
  const { count } = entry;
  checkInteger(`${path}.count`, count);
  if (count < 1) throw new FieldTypeError(`${path}.count`, count, '1 or more');
  return entry as unknown as BaselineEntry;
}

/** A baseline as JSON, sorted, a line an entry, so that a change of it is read easily. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const merged = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const before = merged.get(key);
    const count = entry.count + (before?.count ?? 0);
    merged.set(key, { ...(before ?? entry), count });
  }
  // Code units order the keys, whatever the language of the host.
  const sorted = [...merged].toSorted(([one], [two]) => (one < two ? -1 : 1));
  const lines = sorted.map(
    ([, { file, ruleId, fingerprint, text, count }]) =>
      `    ${JSON.stringify({ file, ruleId, fingerprint, text, count })}`,
  );
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schemaVersion": ${SCHEMA_VERSION},\n  "findings": ${list}\n}\n`;
}
