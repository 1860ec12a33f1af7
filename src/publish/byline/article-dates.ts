import { compareDates, FieldTypeError } from '../../core/index.ts';
import { DateOrderError } from '../../core/errors/index.ts';
import { MS_PER_MINUTE } from '../../time/iso-date-time.ts';
import type { Article } from '../article/article.ts';
import { isBefore, type PublicationDate, publicationDate } from './publication-date.ts';

/** When an article was published, and the update that readers are told of. */
export interface ArticleDates {
  readonly published: PublicationDate;
  readonly updated?: PublicationDate;
}

type DateField = 'datePublished' | 'dateModified' | 'dateUpdated';

/**
 * Gives the dates of an article that a byline tells. An update is one that an editor declared, or a
 * modification past the threshold: publishing systems move that date at every save.
 *
 * @throws ERR_DATE_ORDER for an update before the publication, and as `publicationDate`.
 */
export function articleDates(
  article: Article,
  thresholdMinutes: number,
  timeZone: string | undefined = article.timeZone,
): ArticleDates {
  const published = dateField(article, 'datePublished', timeZone);
  // Without a zone both days are told on one clock, that of the publication.
  const zone = timeZone ?? published.moment?.timeZone;
  const [updated, modified] = (['dateUpdated', 'dateModified'] as const).map((field) => {
    if (article[field] === undefined) return undefined;
    const date = dateField(article, field, zone);
    if (!isBefore(date, published)) return date;
    throw new DateOrderError('datePublished', article.datePublished, field, article[field]);
  });
  const told = [
    updated !== undefined && isNews(updated, published) ? updated : undefined,
    modified !== undefined && isAfter(modified, published, thresholdMinutes) ? modified : undefined,
  ].find((date) => date !== undefined);
  return { published, ...(told !== undefined && { updated: told }) };
}

/** Whether an editor's update says more than the publication does: another day, or a time of its own. */
function isNews(updated: PublicationDate, published: PublicationDate): boolean {
  if (updated.moment === undefined) return isAfter(updated, published, 0);
  return updated.moment.epochMs !== published.moment?.epochMs;
}

/** Whether there is more between two publications than the threshold, or where no times tell, a day. */
function isAfter(later: PublicationDate, earlier: PublicationDate, minutes: number): boolean {
  if (later.moment !== undefined && earlier.moment !== undefined) {
    const span = later.moment.epochMs - earlier.moment.epochMs;
    return span > 0 && span >= minutes * MS_PER_MINUTE;
  }
  return compareDates(later.date, earlier.date) > 0;
}

function dateField(article: Article, field: DateField, timeZone?: string): PublicationDate {
  const value: unknown = article[field];
  if (typeof value === 'string') return publicationDate(value, field, timeZone);
  throw new FieldTypeError(field, value, 'an ISO date, or a date and time with offset');
}
