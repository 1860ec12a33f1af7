import { fillMessage } from '../check/message.ts';
import { DocumentError } from '../core/errors/index.ts';
import { auditPhrasesOf } from '../locale-data/audit-phrases.ts';
import { describeError } from '../locale-data/describe-error.ts';
import type { ArchiveEvent } from '../node/archive.ts';

/** What could not be read of an archive. */
export type ArchiveFault = Pick<
  Extract<ArchiveEvent, { readonly kind: 'refused' }>,
  'error' | 'endsReading'
>;

/** Tells a fault, and where it ends the reading what was not read because of it. */
export function describeFault({ error, endsReading }: ArchiveFault, locale: string): string {
  const fault = describeError(error, { locale });
  if (endsReading !== true || !(error instanceof DocumentError)) return fault;
  const { unread, digits } = auditPhrasesOf(locale);
  return fillMessage(unread, { fault, line: error.line }, digits);
}
