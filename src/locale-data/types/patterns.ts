/** Regular expressions in which a name in braces stands for the words of that name, and named groups for what they tell. */
type Patterns = readonly string[];

/** `locales/<tag>/patterns.json`: how a language tells times and stretches of time, by which the checker finds them. */
export interface TimePatterns {
  /** Times in digits: what stands round them. */
  readonly clock: {
    /** What leads nothing but a time, and what leads one where a zone follows. */
    readonly leads: readonly string[];
    readonly weakLeads: readonly string[];
    /** Parts of the day behind an hour of twelve. */
    readonly am: readonly string[];
    readonly pm: readonly string[];
    readonly night: readonly string[];
    /** Behind one of these a word for noon or midnight is part of another. */
    readonly otherBehind: readonly string[];
    readonly weekdayLeads: readonly string[];
    /** What stands before the name of a zone, and behind it. */
    readonly zoneLeads: readonly string[];
    readonly zoneEnds: readonly string[];
    readonly local: readonly string[];
    /** Names of zones that no locale prints, but texts have. */
    readonly zones: Readonly<Record<string, string>>;
  };
  /** Hours in words; `{hour}`, `{fraction}`, `{lead}` and `{part}`, with the groups `before`, `am`, `pm`, `night`. */
  readonly hours: {
    readonly leads: readonly string[];
    /** In minutes. */
    readonly fractions: Readonly<Record<string, number>>;
    readonly part: string;
    readonly told: Patterns;
    /** The other end of a range of which one is a time, before it and behind it. */
    readonly rangeStarts: Patterns;
    readonly rangeEnds: Patterns;
  };
  /** Parts of a year; the groups `ordinal`, `last`, `half`, `count` of months, `fiscal` and `year`. */
  readonly quarters: {
    /** The words behind an ordinal, and those with which a part begins. */
    readonly words: readonly string[];
    readonly marks: readonly string[];
    readonly months: readonly string[];
    /** What a number of months may be written in one with. */
    readonly numberEnds: readonly string[];
    readonly told: Patterns;
  };
  /**
   * Days that count from another; `{unit}`, with the groups `earlier`, `from` of what names the other day behind it,
   * `article` of what stands for one before it, `whole` of what no number leads, `counted` of what needs one, `alone`
   * of what has none.
   */
  readonly dayOffsets: {
    /** What a match may have beside its unit, such as next. */
    readonly words: readonly string[];
    readonly units: Readonly<Record<string, OffsetUnit>>;
    readonly told: Patterns;
  };
  /**
   * Centuries; the groups `number`, and of its era `gregory`, `beforeChrist`, `persian`, `lunar` or `hijri`, which is
   * either of the last two.
   */
  readonly centuries: { readonly words: readonly string[]; readonly told: Patterns };
  /** Years that are counted, behind their number: from now, and from a date that follows. */
  readonly yearCounts: {
    readonly units: readonly string[];
    readonly ago: Patterns;
    readonly after: Patterns;
  };
  readonly anniversaries: {
    readonly words: readonly string[];
    /** What makes an ordinal of a number before them; a language without it has ordinals of its own. */
    readonly numberEnd?: string;
    /** Behind one of these an ordinal is the last part of another. */
    readonly ordinalLeads?: readonly string[];
  };
}

/** What an offset is counted in. */
export type OffsetUnit = 'day' | 'week' | 'month' | 'year';
