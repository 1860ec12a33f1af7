import type { DateMention, FoundDate } from '../parse/index.ts';

/** Whether the reader has an issue with a date that it read; most have none, and are asked for no code. */
export function hasIssue(
  mention: DateMention,
  issue: FoundDate['issues'][number]['code'],
): boolean {
  if (mention.status !== 'read' || mention.issues.length === 0) return false;
  return mention.issues.some(({ code }) => code === issue);
}
