import type { NumberingSystem } from './locale.ts';

/** `locales/<tag>/report.json`: what reports of findings say beside them. */
export interface ReportPhrases {
  /** The digits of numbers in reports. */
  readonly digits: NumberingSystem;
  /** The words for one, and for more. */
  readonly error: readonly string[];
  readonly warning: readonly string[];
  readonly info: readonly string[];
  readonly file: readonly string[];
  /** How many findings there are in how many files. */
  readonly in: string;
  readonly joint: string;
  readonly title: string;
  readonly none: string;
  readonly skip: string;
  readonly files: string;
  readonly place: string;
  readonly mends: string;
  readonly safe: string;
  readonly refused: string;
  readonly checked: string;
  /** Of a baseline: what was left out, what is gone, what was written. */
  readonly known: string;
  readonly gone: string;
  readonly written: string;
}
