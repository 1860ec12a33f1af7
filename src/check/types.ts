import type { LocaleOptions } from '../localize/index.ts';
import type { ParseOptions } from '../parse/index.ts';
import type { RuleId, RuleSettings } from './rule-settings.ts';
import type { Severity } from './severity.ts';

export type { Severity };

/** Which text a place is in, where two are compared. */
export type Side = 'source' | 'target';

/** A place in a text, in UTF-16 units. */
export interface Place {
  readonly index: number;
  readonly length: number;
}

/** Text that replaces a place. */
export interface Edit extends Place {
  readonly side?: Side;
  readonly text: string;
}

/** One way to mend what was found; `safe` where no other way is thinkable. */
export interface Fix {
  readonly description: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a finding. */
export interface RelatedPlace extends Place {
  readonly side?: Side;
  readonly message: string;
}

/** Something about the dates of a text that an editor should see. */
export interface Finding extends Place {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly side?: Side;
  readonly data: Readonly<Record<string, string | number>>;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

/** What a checker is told of a text. */
export interface CheckOptions
  extends Pick<ParseOptions, 'now' | 'dateOrder'>, Pick<LocaleOptions, 'style'> {
  /** The language of the messages, `en` by default. */
  readonly messageLocale?: string;
  /** Rules that are switched off, or report otherwise: `{ 'bidi-order': 'off', anniversary: 'warning' }`. */
  readonly rules?: RuleSettings;
}

/** What a person is called in several languages, by their tags: `{ en: 'Leila Rad', fa: 'لیلا راد' }`. */
export type KnownName = Readonly<Record<string, string>>;

/** What a comparison is told of two texts. */
export interface CompareOptions extends CheckOptions {
  /** The zones of times that name none. */
  readonly zones?: { readonly source?: string; readonly target?: string };
  /** People by their names in both languages, so that one whom a translation lost can be put back. */
  readonly names?: readonly KnownName[];
}

/** What a checker is told of a document. */
export interface DocumentCheckOptions extends CheckOptions {
  /** The zone in which the reader sees dates; that of the style by default. */
  readonly timeZone?: string;
}
