import type { CalendarId } from '../core/index.ts';
import { archiveOf, type ArchiveYear } from '../publish/index.ts';
import { textOfDate } from './day-of.ts';
import type { HostItem } from './host.ts';

/** An item of an archive: its day, and the page. */
export interface ArchivedPage {
  readonly datePublished: string;
  readonly page: HostItem;
}

/**
 * Files pages by year and month of a calendar, the newest first.
 *
 * @throws as `archiveOf`.
 */
export function archivePages(
  pages: readonly HostItem[],
  calendar: CalendarId,
  timeZone?: string,
): ArchiveYear<ArchivedPage>[] {
  const dated = pages.map((page) => ({ datePublished: textOfDate(page.date), page }));
  return archiveOf(dated, { calendar, ...(timeZone !== undefined && { timeZone }) });
}
