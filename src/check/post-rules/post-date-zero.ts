import type { RuleDocs } from '../rule.ts';
import { draftOf, type PostRule } from './post-rule.ts';

export const postDateZero: PostRule = {
  id: 'post-date-zero',
  severity: 'error',
  find: ({ fields, isDraft }) =>
    fields
      .filter(({ date }) => date.kind === 'zero')
      // What is not published has no moment of publication yet.
      .filter(() => !isDraft)
      .map((field) => draftOf(field)),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A post that is published has its dates; a draft has none in UTC yet.',
  examples: {
    wrong: [
      '{"status": "publish", "date": "0000-00-00 00:00:00"}',
      '{"status": "publish", "date": "2025-08-15 09:30:00", "date_gmt": "0000-00-00 00:00:00"}',
    ],
    right: [
      '{"status": "publish", "date": "2025-08-15 09:30:00", "date_gmt": "2025-08-15 06:00:00"}',
      '{"status": "draft", "date": "2025-08-15 09:30:00", "date_gmt": "0000-00-00 00:00:00"}',
    ],
  },
};
