/** Regular expressions in which a name in braces stands for the words of that name, and named groups for what they tell. */
type Patterns = readonly string[];

/** `locales/<tag>/patterns.json`: how a language tells times and stretches of time, by which two texts are compared. */
export interface TimePatterns {
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
  /**
   * Days that count from another; `{unit}`, with the groups `earlier`, `from` of what names the other day behind it,
   * `article` of what stands for one before it, `whole` of what no number leads, `counted` of what needs one, `alone`
   * of what has none.
   */
  readonly dayOffsets: {
    readonly units: Readonly<Record<string, OffsetUnit>>;
    readonly told: Patterns;
  };
  /**
   * Centuries; the groups `number`, and of its era `gregory`, `beforeChrist`, `persian`, `lunar` or `hijri`, which is
   * either of the last two.
   */
  readonly centuries: { readonly told: Patterns };
}

/** What an offset is counted in. */
export type OffsetUnit = 'day' | 'week' | 'month' | 'year';
