import type { FileType } from '../check/files/file-type.ts';
import type { Finding, Place, Severity, Side } from '../check/index.ts';
import type { CalendarDate, CalendarId, YearExplanation } from '../core/index.ts';
import type { DateMention, FoundDate, ImpliedField } from '../parse/index.ts';
import type { StyleJson } from '../style/index.ts';

/** What every operation is told: the language of messages, the house style, the reference day. */
export interface Settings {
  readonly messageLocale: 'en' | 'fa';
  /** The name of a preset, or the JSON of a style. */
  readonly style: string | StyleJson;
  /** The day of publication, ISO; of dates without a year. */
  readonly now?: string | undefined;
  /** IANA names of the zones of times that name none. */
  readonly sourceZone?: string | undefined;
  readonly targetZone?: string | undefined;
}

/** A text of one side, and what it is written in; `auto` tells Markdown and HTML by their marks. */
export interface SideText {
  readonly text: string;
  readonly type: 'auto' | FileType;
  /** The name of its file, for messages. */
  readonly file?: string | undefined;
}

/** A date in a text. */
export interface Mark extends Place {
  readonly status: DateMention['status'];
  /** What it is, in both calendars, for a tooltip; or why it was refused. */
  readonly title: string;
  /** The number that it shares with the same date of the other side. */
  readonly pair?: number;
}

/** A text with its dates. */
export interface MarkedText {
  readonly type: FileType;
  readonly direction: 'ltr' | 'rtl';
  readonly language: 'en' | 'fa';
  readonly marks: readonly Mark[];
}

/** A text of a file that holds both languages, and its translation. */
export interface UnitView {
  readonly id: string;
  readonly source: UnitText;
  readonly target?: UnitText;
}

/** The visible text of a unit, with its dates. */
export interface UnitText {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
  readonly marks: readonly Mark[];
}

/** Two texts compared; or one checked, where the other is empty. */
export interface CompareResult {
  readonly findings: readonly Finding[];
  readonly source?: MarkedText;
  readonly target?: MarkedText;
  /** Of a file that holds both languages. */
  readonly units?: readonly UnitView[];
}

/** One printed form of a date. */
export interface PrintedForm {
  readonly id: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
}

/** A date that was read, in every form. */
export interface ConvertResult {
  readonly found: FoundDate;
  /** The first and the last day, in both calendars. */
  readonly days: readonly { readonly gregory: CalendarDate; readonly persian: CalendarDate }[];
  readonly forms: readonly PrintedForm[];
  readonly implied: readonly ImpliedField[];
  /** The Jalali years that it stands in. */
  readonly years: readonly YearExplanation[];
}

/** A day of a month's grid. */
export interface GridDay {
  readonly iso: string;
  readonly label: string;
  readonly own: string;
  readonly other: string;
  readonly isToday: boolean;
}

/** A month in weeks, in the order of the locale. */
export interface MonthResult {
  readonly title: string;
  readonly weekdays: readonly { readonly narrow: string; readonly wide: string }[];
  readonly weeks: readonly (readonly (GridDay | undefined)[])[];
  readonly calendar: CalendarId;
  readonly year: number;
  readonly month: number;
}

/** A piece of what a page tells of an article. */
export interface SheetPiece {
  readonly id: 'byline' | 'html' | 'card' | 'jsonLd' | 'openGraph' | 'hreflang';
  readonly locale?: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
}

export interface BylineResult {
  readonly pieces: readonly SheetPiece[];
}

/** Every operation: what it is asked, and what it answers. */
export interface Operations {
  compare(ask: { readonly source: SideText; readonly target: SideText } & Settings): CompareResult;
  convert(ask: { readonly text: string } & Settings): ConvertResult;
  month(
    ask: {
      readonly calendar: CalendarId;
      /** The month that holds this ISO day, moved by so many months. */
      readonly day: string;
      readonly by: number;
      readonly today: string;
    } & Settings,
  ): MonthResult;
  byline(ask: { readonly document: string } & Settings): BylineResult;
  report(
    ask: {
      readonly source: SideText;
      readonly target: SideText;
      readonly findings: readonly Finding[];
    } & Settings,
  ): string;
  /** Refuses a house style that is none. */
  style(ask: { readonly given: unknown } & Settings): true;
  /** Reads the bytes of a dropped file as text. */
  read(ask: { readonly bytes: Uint8Array; readonly name: string } & Settings): {
    readonly text: string;
    readonly type: FileType;
    readonly isWritable: boolean;
  };
}

export type OperationName = keyof Operations;
export type Ask<Name extends OperationName> = Parameters<Operations[Name]>[0];
export type Answer<Name extends OperationName> = ReturnType<Operations[Name]>;

/** A refusal, in the reader's language. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** The readings of an ambiguous date, each in words. */
  readonly readings?: readonly { readonly iso: string; readonly text: string }[];
}

export interface Request {
  readonly id: number;
  readonly name: OperationName;
  readonly ask: unknown;
}

export type Response =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly refusal: Refusal }
  /** The readers beside the engine are needed. */
  | { readonly id: number; readonly needs: 'beside' }
  /** A fault of ours. */
  | { readonly id: number; readonly fault: string };

export type { Finding, Place, Severity, Side };
