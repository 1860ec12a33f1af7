import type { RuleDocs } from '../rule.ts';
import { draftOf, type PostRule } from './post-rule.ts';

export const postDateNoSuchDay: PostRule = {
  id: 'post-date-no-such-day',
  severity: 'error',
  find: ({ fields }) =>
    fields.filter(({ date }) => date.kind === 'no-such-day').map((field) => draftOf(field)),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A date field of a post has a day and a time that exist.',
  examples: {
    wrong: [
      '{"status": "publish", "date": "2025-02-30 09:30:00"}',
      '{"status": "publish", "date": "2025-08-15 24:30:00"}',
      '{"status": "publish", "date": "1404-12-30 09:30:00"}',
    ],
    right: ['{"status": "publish", "date": "2024-02-29 09:30:00"}'],
  },
};
