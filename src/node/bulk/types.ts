import type { CalendarId } from '../../core/index.ts';
import type { ParseOptions } from '../../parse/index.ts';
import type { HouseStyle } from '../../style/index.ts';
import type { DateStyle } from '../../style/values.ts';

/** How records are laid out: JSON objects a line, RFC 4180 tables, tab-separated tables, or plain lines. */
export type BulkFormat = 'ndjson' | 'csv' | 'tsv' | 'lines';

/** What is done with a record's field. */
export type BulkOperation =
  | 'convert'
  | 'format'
  | 'parse'
  | 'find'
  | 'readtime'
  | 'annotate'
  | 'check';

/** One rewriting of many records: which field, what is done with it, and where the answer goes. */
export interface BulkOptions {
  readonly format: BulkFormat;
  /** `convert` without one. */
  readonly op?: BulkOperation;
  /** NDJSON: a key, or a JSON pointer such as `/dates/published`; tables: a column's name or its number from 1. */
  readonly field?: string;
  /** A new field for the answer, every other byte of the record kept; without one the field is rewritten. */
  readonly add?: string;
  readonly to?: CalendarId;
  readonly from?: CalendarId;
  readonly locale?: string;
  readonly dateStyle?: DateStyle;
  readonly timeZone?: string;
  /** Tables: whether the first record names the columns; true without it. */
  readonly header?: boolean;
  /** The house style by which `format`, `readtime`, `annotate` and `check` go; `default` without one. */
  readonly style?: HouseStyle | string;
  /** The reference date of `parse`, `find` and `check`, as `findMentions` takes it. */
  readonly now?: ParseOptions['now'];
  readonly relative?: boolean;
  readonly dateOrder?: ParseOptions['dateOrder'];
  /** The language in which rejections are told, `en` by default. */
  readonly messageLocale?: string;
}

/** Why a record was left as it is. */
export interface Rejection {
  /** From 1: the line on which the record begins. */
  readonly line: number;
  readonly code: string;
  readonly message: string;
  /** The bytes of the record, its line end left out. */
  readonly record: Uint8Array;
}

/** What the records of a run came to. */
export interface BulkCounts {
  /** Lines taken so far, those within quoted fields too. */
  readonly lines: number;
  readonly records: number;
  readonly rejected: number;
}

/**
 * Rewrites records one after another. It keeps nothing from one record to the next but a table's header and
 * its counts, so that a run may be cut between any two records, and go on or be shared out there.
 */
export interface RecordRewriter {
  readonly counts: BulkCounts;
  /**
   * Rewrites the whole records at the beginning of `input` and gives how many bytes of it they took; the
   * caller hands the rest in again, with more behind it. `isLast` says that nothing more will come: then the
   * last record needs no line end. What it gave in `output` is valid until the next call.
   */
  rewrite(
    input: Uint8Array,
    isLast: boolean,
  ): { readonly taken: number; readonly output: Uint8Array };
  /** Reads a table's header, for a run that begins after it; `counts` may be set to those of a run before. */
  resume(header: Uint8Array | undefined, counts: BulkCounts): void;
}

/** What is done with a rejection: the record passes through as it is, or is left out (it is kept elsewhere). */
export type OnRejection = (rejection: Rejection) => 'pass' | 'drop';
