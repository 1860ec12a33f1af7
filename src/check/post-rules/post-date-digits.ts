import type { RuleDocs } from '../rule.ts';
import { draftOf, type PostRule } from './post-rule.ts';

export const postDateDigits: PostRule = {
  id: 'post-date-digits',
  severity: 'error',
  find: ({ fields }) =>
    fields.flatMap((field) =>
      // Of a Jalali date the calendar is told, with the same mend.
      field.date.kind === 'read' && field.date.hasOtherDigits && !field.date.isJalali
        ? [draftOf(field, { expected: field.date.expected }, field.date.expected)]
        : [],
    ),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A date field of a post has ASCII digits.',
  examples: {
    wrong: ['{"status": "publish", "date": "۲۰۲۵-۰۸-۱۵ ۰۹:۳۰:۰۰"}'],
    right: ['{"status": "publish", "date": "2025-08-15 09:30:00"}'],
  },
};
