const HOUR = 3_600_000;

/**
 * Moments of publication, some 61 hours apart, so that they meet every hour of the day and both of
 * Tehran's offsets.
 */
export const moments: readonly Date[] = Array.from(
  { length: 1400 },
  (_, index) => new Date(Date.UTC(2011, 3, 1) + index * 61.3 * HOUR),
);

const inTehran = { timeZone: 'Asia/Tehran' } as const;
const months = new Intl.DateTimeFormat('fa-IR-u-ca-persian-nu-latn', {
  ...inTehran,
  year: 'numeric',
  month: 'long',
});
const monthNumbers = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  ...inTehran,
  month: 'numeric',
});
const days = new Intl.DateTimeFormat('en-CA', { ...inTehran, dateStyle: 'short' });

/** The Gregorian ISO day in Tehran, by Intl. */
export function dayInTehran(moment: Date): string {
  return days.format(moment);
}

/** What a query gives for a month. */
export interface MonthOfArticles {
  readonly jalali_year: number;
  readonly jalali_month: number;
  readonly jalali_month_name_fa: string;
  readonly articles: number;
}

/** The articles of each Jalali month in Tehran, counted by Intl alone. */
export function articlesByMonth(): MonthOfArticles[] {
  const counts = new Map<string, MonthOfArticles>();
  for (const moment of moments) {
    const parts = months.formatToParts(moment);
    const year = Number(parts.find(({ type }) => type === 'year')?.value);
    const name = parts.find(({ type }) => type === 'month')?.value ?? '';
    const month = Number.parseInt(monthNumbers.format(moment), 10);
    const key = `${year} ${month}`;
    counts.set(key, {
      jalali_year: year,
      jalali_month: month,
      jalali_month_name_fa: name,
      articles: (counts.get(key)?.articles ?? 0) + 1,
    });
  }
  return [...counts.values()];
}
