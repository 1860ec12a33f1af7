import type { DateMention } from '../parse/index.ts';
import type { HouseStyle, StyleJson } from '../style/index.ts';
import type { CheckWords } from './check-words.ts';
import type { Claim } from './claim.ts';
import type { ClockMention } from './clock-times.ts';
import type { ClaimPair } from './claim-pair.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import type { TextRuleId } from './rule-settings.ts';
import type { Finding, Place, Severity, Side } from './types.ts';

/** What every rule is given: the text, and what was found in it once for all. */
export interface RuleContext {
  readonly text: string;
  readonly mentions: readonly DateMention[];
  readonly claims: readonly Claim[];
  readonly pairs: readonly ClaimPair[];
  readonly times: readonly ClockMention[];
  readonly words: CheckWords;
  /** Where patterns can match; of a text without them all is looked through. */
  readonly landmarks: Landmarks | undefined;
  /** The day of publication, as an epoch day. */
  readonly now?: number;
  /** The house style, where one is given. */
  readonly style?: HouseStyle;
  /** The days of the text that this one translates, where it is compared. */
  readonly source?: SourceDays;
}

/** What a source tells, as epoch days. */
export interface SourceDays {
  /** Whether one of its dates is that day, or may be. */
  readonly tells: (day: number) => boolean;
  /** The days that stand in the paragraph of a place, and not in its translation. */
  readonly lostAt: (index: number) => readonly number[];
}

/** What a rule found, before it is put into words. */
export interface Draft extends Place {
  /** The message to say, where a rule has several; that of its id by default. */
  readonly says?: string;
  readonly severity?: Severity;
  readonly data: Finding['data'];
  /** Texts that would be right in its place; more than one where either of two may be the slip. */
  readonly mends?: readonly Mend[];
  readonly related?: readonly RelatedDraft[];
}

/** Another place that belongs to what was found, and which of the messages for such says what it is. */
export interface RelatedDraft extends Place {
  readonly says: 'beside' | 'event' | 'source' | 'paragraph';
  readonly side?: Side;
}

/** A replacement, of the place found unless others are named. */
export interface Mend {
  readonly text: string;
  readonly places?: readonly Place[];
  /** What else is written, where one place is not enough: the other date of a pair. */
  readonly more?: readonly (Place & { readonly text: string })[];
  readonly safe?: boolean;
  /** The description to say, where it is not that the text is written. */
  readonly says?: 'isolate';
}

/** What a rule is for, one sentence, and what it tells and leaves alone; apart, so that no bundle has it. */
export interface RuleDocs {
  readonly description: string;
  /** The house style that the wrong examples are judged by, of a rule that tells nothing without one. */
  readonly style?: StyleJson;
  readonly examples: { readonly wrong: readonly string[]; readonly right: readonly string[] };
}

/** One kind of fault: one file, its id stable, its examples, the file's `docs`, tests. */
export interface Rule {
  readonly id: TextRuleId;
  readonly severity: Severity;
  find(context: RuleContext): readonly Draft[];
}
