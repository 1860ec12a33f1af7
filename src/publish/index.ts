export type { Article, Contributor, LocalizedName } from './article.ts';
export {
  articleFromDocument,
  type DocumentOrigin,
  frontMatterLanguage,
} from './article-from-document.ts';
export { byline, type BylineOptions, type BylinePart, bylineParts } from './byline.ts';
export { countWords, type CountWordsOptions } from './count-words.ts';
export {
  formatReadTime,
  formatWordCount,
  readTime,
  type ReadTime,
  type ReadTimeOptions,
} from './read-time.ts';
export type { DocumentType } from '../documents/index.ts';
export type { Medium } from '../localize/isolate.ts';
