import type { RuleDocs } from '../rule.ts';
import { isContradicted } from './contradicted-day.ts';
import { draftOf, type PostRule } from './post-rule.ts';

export const postDateJalali: PostRule = {
  id: 'post-date-jalali',
  severity: 'error',
  find: (context) =>
    context.fields.flatMap((field) => {
      if (field.date.kind !== 'read' || !field.date.isJalali) return [];
      const { expected } = field.date;
      // Whose day it is not is told, and left to people.
      const mend = isContradicted(field, context) ? undefined : expected;
      return [draftOf(field, { expected }, mend)];
    }),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A date field of a post has a day of the Gregorian calendar, whatever readers see.',
  examples: {
    wrong: [
      '{"status": "publish", "date": "1404-05-24 09:30:00"}',
      '{"status": "publish", "date": "1404-05-24T09:30:00", "date_gmt": "2025-08-15T06:00:00"}',
    ],
    right: ['{"status": "publish", "date": "2025-08-15 09:30:00"}'],
  },
};
