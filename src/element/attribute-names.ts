/** The attributes that both elements have. */
export const SHARED_ATTRIBUTES = [
  'lang',
  'fallback-locale',
  'numbering-system',
  'house-style',
  'calendar',
  'time-zone',
  'date-style',
  'era',
  'pair',
  'pair-form',
  'time',
  'hour-cycle',
] as const;

/** The attributes of `<press-date>` beside those. */
export const DATE_ATTRIBUTES = [
  'datetime',
  'weekday',
  'ordinal',
  'abbreviation',
  'relative',
  'now',
  'threshold',
  'ago',
] as const;

/** The attributes that say what an article is; one that begins with `[` or `{` is JSON, as several authors are. */
export const ARTICLE_ATTRIBUTES = [
  'author',
  'organization',
  'reporter',
  'contributor',
  'translator',
  'editor',
  'photographer',
  'illustrator',
  'source-organization',
  'dateline',
  'date-published',
  'date-modified',
  'date-updated',
  'time-required',
  'in-language',
] as const;

/** The attributes of `<press-byline>` beside those and the article's. */
export const BYLINE_ATTRIBUTES = ['date-form', 'credit-form', 'separator'] as const;

type Given<Name extends string> = { readonly [Key in Name]?: string | boolean | undefined };

// No interfaces: those are never taken for attributes of any name, as `dateContent` takes them.

/** What `<press-date>` takes, for the types of a framework. */
export type PressDateAttributes = Given<
  (typeof SHARED_ATTRIBUTES | typeof DATE_ATTRIBUTES)[number]
> & {
  readonly datetime: string;
  readonly lang?: string | undefined;
};

/** What `<press-byline>` takes, for the types of a framework; `bylineContent` takes the article apart from them. */
export type PressBylineAttributes = Given<
  (typeof SHARED_ATTRIBUTES | typeof ARTICLE_ATTRIBUTES | typeof BYLINE_ATTRIBUTES)[number]
> & {
  readonly lang?: string | undefined;
  readonly article?: object | undefined;
};
