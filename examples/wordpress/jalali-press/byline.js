/** The byline of a post that is being edited, for the filter of authors' HTML. */
import { dateFromInstant, toIsoDate } from 'jalali-press';
import { byline } from 'jalali-press/publish';

/**
 * Gives the byline and the day that it tells. `date` is on the site's clocks, without offset, as the editor has it.
 *
 * @param {{ date: string, author?: string, content: string, locale: string, timeZone: string }} post
 */
export function bylineOf({ date, author, content, locale, timeZone }) {
  const article = {
    datePublished: toIsoDate(dateFromInstant(date, { timeZone })),
    inLanguage: locale,
    articleBody: content,
    ...(author && { author: [{ type: 'Person', name: author }] }),
  };
  return {
    html: byline(article, { locale, medium: 'wordpress', type: 'html' }),
    day: article.datePublished,
  };
}
