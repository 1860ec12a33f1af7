/** The page, for the server and the browser alike. */
import { bylineContent, dateContent } from 'jalali-press/element/classes';
import { createElement } from 'react';

/** A date that React owns: what stands in the element is what the element would render itself. */
export function PressDate({ pageLang, ...attributes }) {
  const { text, datetime, ...time } = dateContent(attributes, { lang: pageLang });
  return createElement(
    'press-date',
    attributes,
    createElement('time', { dateTime: datetime, ...time }, text),
  );
}

export function PressByline({ pageLang, ...attributes }) {
  const { html, ...span } = bylineContent(attributes, { lang: pageLang });
  return createElement(
    'press-byline',
    attributes,
    createElement('span', { ...span, dangerouslySetInnerHTML: { __html: html } }),
  );
}

export function Page({ lang, now }) {
  return createElement(
    'main',
    { lang },
    createElement(PressByline, {
      pageLang: lang,
      author: 'Leila Rad',
      'date-published': '2025-08-15',
      'time-required': 'PT8M',
    }),
    createElement('p', null, createElement(PressDate, { pageLang: lang, datetime: '2025-08-15' })),
    createElement(
      'p',
      null,
      createElement(PressDate, {
        pageLang: lang,
        datetime: '2025-08-15T18:30:00Z',
        'time-zone': 'Asia/Tehran',
        relative: true,
        now,
      }),
    ),
  );
}
