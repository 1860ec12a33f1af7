/** A text as it is written, or one in each language by BCP 47 tag: `{ en: 'Leila Rad', fa: 'لیلا راد' }`. */
export type LocalizedName = string | Readonly<Record<string, string>>;

/** Somebody credited, in schema.org's terms. */
export interface Contributor {
  readonly type: 'Person' | 'Organization';
  readonly name: LocalizedName;
  /** What the person does: environment correspondent. */
  readonly jobTitle?: LocalizedName;
  /** The organization that the person writes for. */
  readonly affiliation?: LocalizedName;
  /** Where the person reports from. */
  readonly location?: LocalizedName;
  /** The contributor's page, for machine fields; it is never printed in a byline. */
  readonly url?: string;
}

/** The credits of an article, each a list of contributors; a byline prints them in its style's order. */
export interface Credits {
  readonly author?: readonly Contributor[];
  readonly reporter?: readonly Contributor[];
  /** Those who helped the authors: `with D`. */
  readonly contributor?: readonly Contributor[];
  readonly translator?: readonly Contributor[];
  readonly editor?: readonly Contributor[];
  readonly photographer?: readonly Contributor[];
  readonly illustrator?: readonly Contributor[];
  /** The agency or outlet whose report this is: `According to …`. */
  readonly sourceOrganization?: readonly Contributor[];
}

/** Another language's version of an article, for machine fields. */
export interface ArticleVersion {
  readonly url: string;
  /** A BCP 47 tag. */
  readonly inLanguage: string;
  readonly headline?: string;
}

/** An article, by schema.org's field names. */
export interface Article extends Credits {
  readonly headline?: LocalizedName;
  readonly description?: LocalizedName;
  /** Where it was filed: Tehran. */
  readonly dateline?: LocalizedName;
  /** An ISO day, which never shifts; or a date and time with offset, or on the clocks of `timeZone`. */
  readonly datePublished: string;
  /** The last save, as the publishing system tells it; shown as an update only past a threshold. */
  readonly dateModified?: string;
  /** An update that an editor declared; always shown. */
  readonly dateUpdated?: string;
  /** The zone whose day the dates are printed as: an IANA name or an offset. */
  readonly timeZone?: string;
  /** The language of the text, a BCP 47 tag. */
  readonly inLanguage: string;
  readonly articleBody?: string;
  /** A read time set by hand, an ISO 8601 duration such as `PT8M`; it is told instead of the counted one. */
  readonly timeRequired?: string;
  readonly url?: string;
  readonly image?: string;
  readonly articleSection?: string;
  readonly keywords?: readonly string[];
  readonly publisher?: Contributor;
  /** The article that this one translates. */
  readonly translationOfWork?: ArticleVersion;
  /** The translations of this article. */
  readonly workTranslation?: readonly ArticleVersion[];
}
