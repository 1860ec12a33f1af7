import { type FoundDate, tryParseDate } from '../../parse/index.ts';
import type { MachineDate } from '../../documents/index.ts';
import { isMedieval } from '../period-of-text.ts';
import type { RuleDocs, Draft } from '../rule.ts';
import { type DocumentRule, isTemplate } from './document-rule.ts';
import { machineDay } from './machine-day.ts';

export const machineDateForm: DocumentRule = {
  id: 'machine-date-form',
  severity: 'error',
  find: ({ dates, visible }) =>
    dates
      .filter((date) => !isTemplate(date) && !isReadable(date, isMedieval(visible)))
      .map((date): Draft => {
        const { index, length, value, field, form } = date;
        const written = form === 'iso' ? dayWritten(value) : undefined;
        const day = written?.iso;
        const expected = day ?? (form === 'iso' ? 'YYYY-MM-DD' : 'Fri, 15 Aug 2025 09:30:00 +0330');
        const mends = day === undefined ? [] : [{ text: day }];
        const severity = isReadByTools(date, written) ? 'warning' : 'error';
        return { index, length, severity, data: { received: value, expected, field }, mends };
      }),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description:
    'A date for machines is a day of the Gregorian calendar, in ISO 8601 and ASCII digits, in RSS as RFC 822 has it.',
  examples: {
    wrong: [
      '<p><time datetime="1404-05-24">۲۴ مرداد ۱۴۰۴</time></p>',
      '<p><time datetime="۲۰۲۵-۰۸-۱۵">۱۵ اوت ۲۰۲۵</time></p>',
      '<meta property="article:published_time" content="2025/08/15">',
      '<script type="application/ld+json">{"datePublished": "2025-02-30"}</script>',
    ],
    right: [
      '<p><time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time></p>',
      '<p>a race of <time datetime="PT4H">four hours</time> in <time datetime="2025-08">August</time></p>',
      '<meta property="article:published_time" content="2025-08-15T09:30:00+03:30">',
    ],
  },
};

/** `Jul 08 2022` in front matter: no ISO 8601, but what generators read. */
function isReadByTools({ field, value }: MachineDate, written: FoundDate | undefined): boolean {
  const isAscii = /^[\x20-\x7e]+$/u.test(value);
  return field.startsWith('front matter') && isAscii && written?.calendar === 'gregory';
}

/** What else `<time>` may have by HTML: a year, a month, a day of a year, a time, a week, a zone, a duration. */
const OTHER_TIMES =
  /^(?:(\d{4})(?:-(?:0[1-9]|1[0-2]))?|-?-?(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))|\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?|\d{4,}-W(?:0[1-9]|[1-4]\d|5[0-3])|Z|[+-]\d{2}:?\d{2}|P[\dYMWDTHS.]+)$/u;

/** The duration that HTML has beside that of ISO 8601: `4h 18m 3s`. */
const DURATION = /^\d[\d.\s]*[wdhms][\d.\swdhms]*$/iu;

/** Years in which a Gregorian date is mostly a Jalali one that was not converted. */
const LIKE_JALALI = /^1[2-4]\d{2}(?=-|$)/u;

function isReadable(date: MachineDate, medieval: boolean): boolean {
  const { value, of, form } = date;
  // A year or a month alone is ISO 8601 too.
  const isShort = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/u.test(value);
  const isOther = of === 'time' && (OTHER_TIMES.test(value) || DURATION.test(value));
  if (isOther || (isShort && form === 'iso')) return !LIKE_JALALI.test(value) || medieval;
  if (machineDay(date) !== undefined) return true;
  // A day before 1700 is refused elsewhere, for it may be Jalali; one after 1500 is none of our days.
  const [, year] = /^(\d{4})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.exec(value) ?? [];
  return year !== undefined && (medieval || (year >= '1500' && year < '1700'));
}

/** The day of a date that is written for people, with no time beside it. */
function dayWritten(value: string): FoundDate | undefined {
  const found = tryParseDate(value);
  const isDay = found?.precision === 'day' && found.kind === 'date' && found.time === undefined;
  return isDay && found.implied.length === 0 ? found : undefined;
}
