import type { NumberingSystem } from './locale.ts';

/** `locales/<tag>/audit.json`: what the page of an audit says. */
export interface AuditPhrases {
  readonly digits: NumberingSystem;
  /** What the language calls itself. */
  readonly language: string;
  readonly title: string;
  /** What was read, and when. */
  readonly from: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly totals: Readonly<
    Record<'heading' | 'read' | 'passedOver' | 'refused' | 'clean' | 'found' | 'findings', string>
  >;
  /** The heading of what could not be read. */
  readonly faults: string;
  /** Said of a fault that ends the reading of a file. */
  readonly unread: string;
  readonly contents: string;
  readonly count: string;
  /** Said where a kind has more than is listed, and a sign-off has it. */
  readonly listed: string;
  /** Said where there is no sign-off. */
  readonly listedAlone: string;
  readonly undated: string;
  readonly untitled: string;
  readonly edit: string;
  readonly otherCalendar: string;
  readonly mend: string;
  readonly or: string;
  readonly line: string;
  readonly none: string;
  /** A Gregorian year with the Jalali ones in it. */
  readonly year: string;
  /** A heading for each rule, by its id. */
  readonly kinds: Readonly<Record<string, string>>;
}
