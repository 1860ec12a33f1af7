import { postDateDigits } from './post-date-digits.ts';
import { postDateForm } from './post-date-form.ts';
import { postDateJalali } from './post-date-jalali.ts';
import { postDateNoSuchDay } from './post-date-no-such-day.ts';
import { postDateOrder } from './post-date-order.ts';
import { postDateZero } from './post-date-zero.ts';
import { postDateZone } from './post-date-zone.ts';
import type { PostRule } from './post-rule.ts';

/** Every rule of the date fields of posts. */
export const POST_RULES: readonly PostRule[] = [
  postDateZero,
  postDateJalali,
  postDateDigits,
  postDateNoSuchDay,
  postDateForm,
  postDateZone,
  postDateOrder,
];
