// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  defineElement,
  PressBylineElement,
  PressDateElement,
  pressByline,
  pressDate,
} from '../../src/element/index.ts';

/** Sets up a page in a language, and gives the element in it when it has rendered. */
async function pageWith(html: string, lang = 'fa'): Promise<TestElement> {
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
  const element = document.body.querySelector('press-date, press-byline');
  if (element === null) throw new Error('no element');
  await Promise.resolve();
  return element;
}

/** Attributes are read once all have changed; observers are told after that. */
async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

const warn = vi.spyOn(console, 'warn');
beforeEach(() => {
  warn.mockReset().mockImplementation(() => {});
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('<press-date>', () => {
  it('prints an empty element in the language of the page', async () => {
    const element = await pageWith('<press-date datetime="2025-08-15"></press-date>');
    expect(element.innerHTML).toBe('<time datetime="2025-08-15" dir="rtl">۲۴ مرداد ۱۴۰۴</time>');
    expect(element.getAttribute('error')).toBeNull();
  });

  it('takes the language of the nearest element that has one', async () => {
    const inside = await pageWith(
      '<div lang="en"><p><press-date datetime="2025-08-15"></press-date></p></div>',
    );
    expect(inside.textContent).toBe('August 15, 2025');
    const own = await pageWith(
      '<press-date datetime="2025-08-15" lang="fa-AF"></press-date>',
      'en',
    );
    expect(own.textContent).toBe('۲۴ اسد ۱۴۰۴');
  });

  it('replaces what the server had in another form, its node kept', async () => {
    document.body.innerHTML = '';
    const element = document.createElement('press-date');
    element.setAttribute('datetime', '2025-08-15');
    element.innerHTML = '<time>15 Aug</time>';
    const { firstChild: time } = element;
    document.documentElement.lang = 'en';
    document.body.appendChild(element);
    await settled();
    expect(element.innerHTML).toBe('<time datetime="2025-08-15" dir="ltr">August 15, 2025</time>');
    expect(element.firstChild).toBe(time);
  });

  it('leaves alone what pressDate printed on the server', async () => {
    const attributes = { datetime: '2025-08-15T23:00:00Z', 'time-zone': 'Asia/Tehran', pair: true };
    const html = pressDate(attributes, { lang: 'fa' });
    document.documentElement.lang = 'fa';
    const element = document.createElement('div');
    element.innerHTML = html;
    document.body.appendChild(element);
    await settled();
    expect(element.innerHTML).toBe(html);
  });

  it('renders again, once, when attributes change, and as they are when it comes back', async () => {
    const element = await pageWith('<press-date datetime="2025-08-15"></press-date>');
    element.setAttribute('datetime', '2026-03-21');
    element.setAttribute('date-style', 'full');
    expect(element.textContent).toBe('۲۴ مرداد ۱۴۰۴');
    await settled();
    expect(element.textContent).toBe('شنبه ۱ فروردین ۱۴۰۵');
    element.setAttribute('lang', 'en');
    await settled();
    expect(element.textContent).toBe('Saturday, March 21, 2026');
    element.remove();
    element.setAttribute('calendar', 'persian');
    await settled();
    expect(element.textContent).toBe('Saturday, March 21, 2026');
    document.body.appendChild(element);
    await settled();
    expect(element.textContent).toBe('Saturday, 1 Farvardin 1405');
    element.datetime = '2026-03-22';
    await settled();
    expect(element.textContent).toBe('Sunday, 2 Farvardin 1405');
  });

  it('follows the language of the page', async () => {
    const element = await pageWith('<press-date datetime="2025-08-15"></press-date>');
    document.documentElement.lang = 'en';
    await settled();
    expect(element.textContent).toBe('August 15, 2025');
  });

  it.each([
    ['<press-date datetime="1404-05-24">۲۴ مرداد ۱۴۰۴</press-date>', 'fa', 'ERR_PARSE_AMBIGUOUS'],
    [
      '<press-date datetime="2025-08-15T23:00:00Z">۲۴ مرداد</press-date>',
      'fa',
      'ERR_TIME_ZONE_REQUIRED',
    ],
    ['<press-date datetime="2025-08-15">15. August</press-date>', 'de', 'ERR_UNKNOWN_LOCALE'],
  ])(
    'keeps the text of the server when a value is refused, and says so: %#',
    async (html, lang, code) => {
      const codes: string[] = [];
      document.body.addEventListener('press-error', ({ detail }) => codes.push(detail.error.code));
      const element = await pageWith(html, lang);
      const text = html.replaceAll(/<[^>]+>/gu, '');
      expect(element.innerHTML).toBe(text);
      expect(element.getAttribute('error')).toBe(code);
      expect(element.error?.code).toBe(code);
      expect(codes).toEqual([code]);
      element.setAttribute('class', 'x');
      element.setAttribute('weekday', '');
      await settled();
      expect(warn).toHaveBeenCalledTimes(1);
      expect(element.innerHTML).toBe(text);
      element.setAttribute('datetime', '2025-08-16');
      element.setAttribute('lang', 'en');
      element.removeAttribute('weekday');
      await settled();
      expect(element.textContent).toBe('August 16, 2025');
      expect(element.getAttribute('error')).toBeNull();
      expect(element.error).toBeUndefined();
    },
  );

  it('never leaves the text of one day on another that is refused', async () => {
    const element = await pageWith('<press-date datetime="2025-08-15"><b>24/5</b></press-date>');
    element.setAttribute('datetime', '1404-05-25');
    await settled();
    expect(element.textContent).toBe('');
    // The language alone is wrong here: the text is still of this day.
    element.setAttribute('datetime', '2025-08-15');
    await settled();
    element.setAttribute('lang', 'de');
    await settled();
    expect(element.textContent).toBe('۲۴ مرداد ۱۴۰۴');
    expect(element.getAttribute('error')).toBe('ERR_UNKNOWN_LOCALE');
  });

  it.each([
    ['of one zone on another', 'time-zone="Asia/Tehran"', 'time-zone', 'Asia/Teheran'],
    [
      'told from one now on another',
      'time-zone="Asia/Tehran" relative now="2025-08-15T12:00Z"',
      'now',
      'later',
    ],
  ])('never leaves the text %s that is refused', async (_name, attributes, name, value) => {
    const html = `<press-date datetime="2025-08-14T22:00:00Z" ${attributes}></press-date>`;
    const element = await pageWith(html);
    expect(element.textContent).not.toBe('');
    element.setAttribute(name, value);
    await settled();
    expect(element.getAttribute('error')).not.toBeNull();
    expect(element.textContent).toBe('');
  });

  it('leaves no byline of one zone on another that is refused', async () => {
    const element = await pageWith(
      '<press-byline author="A" date-published="2025-08-14T22:00:00Z" time-zone="Asia/Tehran"></press-byline>',
    );
    expect(element.textContent).toContain('۲۴ مرداد');
    element.removeAttribute('time-zone');
    await settled();
    expect(element.getAttribute('error')).toBe('ERR_TIME_ZONE_REQUIRED');
    expect(element.textContent).toBe('');
  });

  it('goes on with time, unless now is fixed', async () => {
    vi.useFakeTimers({ now: Date.parse('2025-08-15T18:30:00Z') });
    const moment = 'datetime="2025-08-15T18:29:00Z" time-zone="Asia/Tehran" relative';
    const live = await pageWith(`<press-date ${moment}></press-date>`, 'en');
    expect(live.textContent).toBe('1 minute ago');
    expect(live.querySelector('time')?.getAttribute('title')).toBe('August 15, 2025');
    vi.advanceTimersByTime(2 * 60_000);
    expect(live.textContent).toBe('3 minutes ago');
    live.remove();
    expect(vi.getTimerCount()).toBe(0);
    const fixed = await pageWith(
      `<press-date ${moment} now="2025-08-15T18:31:00Z"></press-date>`,
      'en',
    );
    vi.advanceTimersByTime(60 * 60_000);
    expect(fixed.textContent).toBe('2 minutes ago');
  });

  it('keeps its clock going past an element that leaves', async () => {
    vi.useFakeTimers({ now: Date.parse('2025-08-15T18:30:00Z') });
    const moment = 'datetime="2025-08-15T18:29:00Z" time-zone="Asia/Tehran" relative';
    const first = await pageWith(
      `<press-date ${moment}></press-date><press-date ${moment}></press-date>`,
      'en',
    );
    first.remove();
    vi.advanceTimersByTime(60_000);
    expect(document.body.textContent).toBe('2 minutes ago');
  });

  it('is registered once, whoever comes next', () => {
    expect(() => defineElement('press-date', class extends PressDateElement {})).not.toThrow();
    expect(customElements.get('press-date')).toBe(PressDateElement);
    expect(customElements.get('press-byline')).toBe(PressBylineElement);
  });
});

describe('<press-byline>', () => {
  const text = 'By Leila Rad · August 15, 2025 (24 Mordad 1404)';

  it('prints attributes, in one language and then in another', async () => {
    const element = await pageWith(
      '<press-byline author="Leila Rad" date-published="2025-08-15"></press-byline>',
      'en',
    );
    expect(element.textContent).toBe(text);
    element.setAttribute('lang', 'fa');
    await settled();
    expect(element.textContent).toBe('نویسنده: Leila Rad · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)');
    expect(element.querySelector('bdi')?.textContent).toBe('Leila Rad');
    expect(element.firstElementChild?.getAttribute('dir')).toBe('rtl');
  });

  it('prints the JSON in it, which stays, or its article', async () => {
    const article = { author: ['Leila Rad'], datePublished: '2025-08-15', inLanguage: 'en' };
    const html = pressByline({}, { lang: 'en', article });
    const element = await pageWith(html, 'en');
    expect(document.body.innerHTML).toBe(html);
    element.article = { ...article, author: ['Sara Amiri'] };
    await settled();
    expect(element.querySelector('span')?.textContent).toBe(
      text.replace('Leila Rad', 'Sara Amiri'),
    );
    expect(element.querySelector('script')).not.toBeNull();
  });

  it.each([
    ['<script type="application/ld+json">{</script>', 'ERR_FIELD_TYPE'],
    ['<script type="application/ld+json">[]</script>', 'ERR_FIELD_TYPE'],
    ['<script type="application/ld+json">{"author":"Leila"}</script>', 'ERR_DOCUMENT'],
  ])('keeps what the server wrote beside data that is wrong: %#', async (data, code) => {
    const element = await pageWith(`<press-byline>${data}<i>By Leila</i></press-byline>`, 'en');
    expect(element.querySelector('i')?.textContent).toBe('By Leila');
    expect(element.getAttribute('error')).toBe(code);
  });

  it('takes no name for markup', async () => {
    const element = await pageWith(
      '<press-byline date-published="2025-08-15"></press-byline>',
      'en',
    );
    element.removeAttribute('date-published');
    element.article = {
      author: '<img src=x onerror=alert(1)>',
      datePublished: '2025-08-15',
      inLanguage: 'en',
    };
    await settled();
    expect(element.textContent).toContain('<img src=x');
    expect(element.querySelector('img')).toBeNull();
  });
});
