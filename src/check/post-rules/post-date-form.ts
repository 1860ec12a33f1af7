import type { RuleDocs } from '../rule.ts';
import { draftOf, type PostRule } from './post-rule.ts';

export const postDateForm: PostRule = {
  id: 'post-date-form',
  severity: 'error',
  find: ({ fields }) =>
    fields.filter(({ date }) => date.kind === 'other').map((field) => draftOf(field)),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A date field of a post has a day and a time as machines write them.',
  examples: {
    wrong: [
      '{"status": "publish", "date": "2025/08/15"}',
      '{"status": "publish", "date": "۲۴ مرداد ۱۴۰۴"}',
      '{"status": "publish", "date": "0025-08-15 09:30:00"}',
    ],
    right: [
      '{"status": "publish", "date": "2025-08-15T09:30:00"}',
      '{"status": "publish", "date": "2025-08-15"}',
    ],
  },
};
