export {
  DateOrderError,
  DocumentError,
  StyleError,
  TimeZoneRequiredError,
} from '../core/errors/index.ts';
export {
  type Dated,
  type ArchiveMonth,
  archiveOf,
  type ArchiveOptions,
  type ArchiveYear,
} from './archive/archive.ts';
export { archiveKey, type ArchiveUnit } from './archive/archive-key.ts';
export type {
  Article,
  ArticleVersion,
  Contributor,
  Credits,
  LocalizedName,
} from './article/article.ts';
export {
  articleFromDocument,
  type DocumentOrigin,
  frontMatterLanguage,
} from './article/article-from-document.ts';
export { articleFromFields, type FieldsOrigin } from './article/article-from-fields.ts';
export {
  articleFromWordPress,
  type WordPressOptions,
  type WordPressPost,
  type WordPressText,
} from './article/article-from-wordpress.ts';
export { byline, type BylinePart, bylineParts } from './byline/byline.ts';
export type { BylineOptions } from './byline/byline-options.ts';
export { bylines, type BylinesOptions } from './byline/bylines.ts';
export type {
  ContributorJsonLd,
  OrganizationJsonLd,
  PersonJsonLd,
  PlaceJsonLd,
} from './machine/contributor-json-ld.ts';
export { countWords, type CountWordsOptions } from './read-time/count-words.ts';
export { feedDates, type FeedDates } from './machine/feed-dates.ts';
export { hreflangLinks } from './machine/hreflang-links.ts';
export { isoDuration, type TimeDuration } from './machine/iso-duration.ts';
export { jsonLdScript } from './machine/json-ld-script.ts';
export type { MachineFieldOptions } from './machine/machine-options.ts';
export { type Issue, masthead, type MastheadOptions } from './byline/masthead.ts';
export { metaTags } from './machine/meta-tags.ts';
export {
  newsArticleJsonLd,
  type NewsArticleJsonLd,
  type NewsArticleOptions,
  type RoleJsonLd,
  type VersionJsonLd,
} from './machine/news-article-json-ld.ts';
export { type MetaProperty, openGraph } from './machine/open-graph.ts';
export { permalink } from './archive/permalink.ts';
export { readTime, type ReadTimeOptions } from './read-time/read-time.ts';
export type { ReadTime, ReadTimeRule } from './read-time/read-time-result.ts';
export {
  formatReadTime,
  formatWordCount,
  type ReadTimeLabelOptions,
} from './read-time/read-time-label.ts';
export { bylineSheet, type BylineSheet } from './byline/sheet.ts';
export { timeElement, type TimeElementOptions } from './machine/time-element.ts';
export type { CreditForm } from '../locale-data/index.ts';
export type { DocumentType } from '../documents/index.ts';
