import type { ResolvedLocale } from '../../localize/format-options.ts';
import type { Article } from '../article/article.ts';
import { articleReadTime } from '../article/article-read-time.ts';
import { formatReadTime } from '../read-time/read-time-label.ts';
import type { BylineOptions } from './byline-options.ts';

/** The read time of a byline: counted by the rule of the article's language, told in the byline's. */
export function bylineReadTime(
  article: Article,
  options: BylineOptions,
  { info, numberingSystem }: ResolvedLocale,
): string | undefined {
  const time = articleReadTime(article, options);
  if (time === undefined) return undefined;
  const { style, readTime: { form, underMinute } = {} } = options;
  return formatReadTime(time, {
    locale: info.tag,
    numberingSystem,
    ...(form !== undefined && { form }),
    ...(underMinute !== undefined && { underMinute }),
    ...(style !== undefined && { style }),
  });
}
