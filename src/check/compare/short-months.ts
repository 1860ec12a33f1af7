import { withDigits } from '../../locale-data/digits.ts';
import { monthIn } from '../refused-dates.ts';
import type { ComparedSide, Told } from './side.ts';

/** `The Dey 96 protests`, «اعتراض‌های دی ۹۶ گسترش یافت»: a month with a year of two digits, where none is read. */
export function isShortMonthIn({ mention, text }: Told, { context }: ComparedSide): boolean {
  const year = mention.status === 'refused' ? shortYearIn(text) : undefined;
  const month = year === undefined ? undefined : monthIn(text);
  if (month === undefined) return false;
  return [...context.text.matchAll(SHORT_MONTH)].some(([written, name = '']) => {
    const other = shortYearIn(written) === year ? monthIn(name) : undefined;
    return other?.calendar === month.calendar && other.month === month.month;
  });
}

const SHORT_MONTH = /(?<!\p{L})(\p{L}{2,12}) [’']?[\d۰-۹]{2}(?![\d۰-۹])/gu;

function shortYearIn(text: string): string | undefined {
  return /(?<!\d)\d{2}$/u.exec(withDigits(text, 'latn'))?.[0];
}
