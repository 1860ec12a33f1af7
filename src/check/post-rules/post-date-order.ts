import type { PostDateKey } from '../../documents/posts/index.ts';
import type { RuleDocs } from '../rule.ts';
import { type DatedField, draftOf, type PostRule } from './post-rule.ts';

const CLOCKS: readonly (readonly [published: PostDateKey, modified: PostDateKey])[] = [
  ['dateGmt', 'modifiedGmt'],
  ['date', 'modified'],
];

/** What WordPress publishes by itself on its day keeps the time at which it was last saved. */
export const postDateOrder: PostRule = {
  id: 'post-date-order',
  severity: 'warning',
  find: ({ fields, isDraft, isScheduled }) => {
    if (isDraft || isScheduled) return [];
    for (const [first, second] of CLOCKS) {
      const published = soundOf(fields, first);
      const modified = soundOf(fields, second);
      if (published === undefined || modified === undefined) continue;
      if (modified.seconds >= published.seconds) return [];
      return [draftOf(modified.field, { other: published.field.text.trim() })];
    }
    return [];
  },
};

function soundOf(
  fields: readonly DatedField[],
  wanted: PostDateKey,
): { readonly field: DatedField; readonly seconds: number } | undefined {
  const field = fields.find(({ key }) => key === wanted);
  return field?.date.kind === 'read' && field.date.isSound
    ? { field, seconds: field.date.seconds }
    : undefined;
}

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description:
    'A post is not modified before it is published, as search engines read it; WordPress leaves that of a post which it published on a day set before.',
  examples: {
    wrong: [
      '{"status": "publish", "date": "2025-08-15 09:30:00", "modified": "2025-08-14 09:30:00"}',
    ],
    right: [
      '{"status": "publish", "date": "2025-08-15 09:30:00", "modified": "2025-08-15 09:30:00"}',
      '{"status": "future", "date": "2025-08-15 09:30:00", "modified": "2025-08-14 09:30:00"}',
    ],
  },
};
