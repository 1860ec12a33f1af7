import type { PostDateKey } from '../../documents/posts/index.ts';
import type { RuleDocs } from '../rule.ts';
import { offsetBetween } from './post-day.ts';
import { draftOf, type PostRule } from './post-rule.ts';

const PAIRS: readonly (readonly [local: PostDateKey, utc: PostDateKey])[] = [
  ['date', 'dateGmt'],
  ['modified', 'modifiedGmt'],
];

export const postDateZone: PostRule = {
  id: 'post-date-zone',
  severity: 'error',
  find: ({ fields }) =>
    PAIRS.flatMap(([local, utc]) => {
      const one = fields.find(({ key }) => key === local);
      const two = fields.find(({ key }) => key === utc);
      // What is wrong by itself is told as such.
      if (!isSound(one?.date) || !isSound(two?.date) || one === undefined) return [];
      if (offsetBetween(one.date, two?.date) !== undefined) return [];
      return [draftOf(one, { other: two?.text.trim() ?? '' })];
    }),
};

function isSound(date: Parameters<typeof offsetBetween>[0]): boolean {
  return date?.kind === 'read' && date.isSound;
}

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description:
    'The date of a post and its date in UTC are one moment in some zone: whole quarters of an hour apart, from 12 behind to 14 ahead.',
  examples: {
    wrong: [
      '{"status": "publish", "date": "2025-08-15 09:30:00", "date_gmt": "2025-08-14 06:00:00"}',
      '{"status": "publish", "date": "2025-08-15 09:30:00", "date_gmt": "2025-08-15 06:07:00"}',
    ],
    right: [
      '{"status": "publish", "date": "2025-08-15 09:30:00", "date_gmt": "2025-08-15 06:00:00"}',
      '{"status": "publish", "date": "2025-08-15 11:45:00", "date_gmt": "2025-08-15 06:00:00"}',
      '{"status": "publish", "date": "2025-08-15 00:00:00", "date_gmt": "2025-08-14 10:00:00"}',
    ],
  },
};
