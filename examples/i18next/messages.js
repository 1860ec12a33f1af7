/** The app's own messages: what is printed of a date stands in the message, so that translators decide it. */
export const en = /** @type {const} */ ({
  published: 'Published {{date, datePair}}',
  updated: 'updated {{moment, relativeDate}}',
  by: 'By <b>{{names, personList}}</b>',
  minutes: '{{minutes, readTime}}',
  drought: 'The lake was measured {{days, dateRange(calendar: gregory)}}.',
});

export const fa = /** @type {const} */ ({
  published: 'انتشار: {{date, datePair}}',
  updated: 'به‌روزشده {{moment, relativeDate(ago: قبل)}}',
  by: 'نوشتهٔ <b>{{names, personList}}</b>',
  minutes: '{{minutes, readTime}}',
  drought: 'دریاچه {{days, dateRange(calendar: persian)}} اندازه‌گیری شد.',
});
