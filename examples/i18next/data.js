/** An article as a publishing system gives it. */
export const article = {
  names: [
    { en: 'Leila Rad', fa: 'لیلا راد' },
    { en: 'Omid Karimi', fa: 'امید کریمی' },
  ],
  date: '2025-08-15',
  updated: new Date('2025-08-15T16:20:00Z'),
  days: { start: '2025-08-10', end: '2025-08-13' },
  minutes: 4,
};
