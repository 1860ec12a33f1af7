/** A name as it is written, or one in each language by BCP 47 tag: `{ en: 'Leila Rad', fa: 'لیلا راد' }`. */
export type LocalizedName = string | Readonly<Record<string, string>>;

/** Somebody credited, in schema.org's terms. */
export interface Contributor {
  readonly type: 'Person' | 'Organization';
  readonly name: LocalizedName;
}

/** An article, by schema.org's field names. */
export interface Article {
  readonly headline?: string;
  readonly author?: readonly Contributor[];
  /** An ISO day, which never shifts; or a date and time with offset, or on the clocks of `timeZone`. */
  readonly datePublished: string;
  readonly dateModified?: string;
  /** The zone whose day the dates are printed as: an IANA name or an offset. */
  readonly timeZone?: string;
  /** The language of the text, a BCP 47 tag. */
  readonly inLanguage: string;
  readonly articleBody?: string;
}
