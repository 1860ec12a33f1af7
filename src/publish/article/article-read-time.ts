import type { DocumentType } from '../../documents/index.ts';
import type { LocaleOptions } from '../../localize/index.ts';
import type { ReadTimeSection } from '../../style/index.ts';
import { readTime } from '../read-time/read-time.ts';
import type { ReadTime } from '../read-time/read-time-result.ts';
import type { Article } from './article.ts';
import { nameIn } from './contributor-name.ts';

/** How an article's read time is counted: by the style of its own language, unless told otherwise. */
export interface ArticleReadTimeOptions extends Pick<LocaleOptions, 'fallbackLocale' | 'style'> {
  /** What `articleBody` is written in; `plain` by default. */
  readonly type?: DocumentType;
  /** How the read time is counted and told, where it is not as the style has it. */
  readonly readTime?: ReadTimeSection;
}

/** The time that an article takes to read; a text without words has none: a caption alone is not «1 min read». */
export function articleReadTime(
  article: Article,
  options: ArticleReadTimeOptions,
): ReadTime | undefined {
  const { articleBody = '', inLanguage, headline, timeRequired } = article;
  if (articleBody.trim() === '' && timeRequired === undefined) return undefined;
  const { type, fallbackLocale, style, readTime: own } = options;
  const time = readTime(articleBody, {
    ...own,
    locale: inLanguage,
    ...(headline !== undefined && { headline: nameIn(headline, inLanguage) }),
    ...(timeRequired !== undefined && { timeRequired }),
    ...(fallbackLocale !== undefined && { fallbackLocale }),
    ...(style !== undefined && { style }),
    ...(type !== undefined && { type }),
  });
  return time.words > 0 || timeRequired !== undefined ? time : undefined;
}
