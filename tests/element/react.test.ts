// @vitest-environment happy-dom
import { act, createElement, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bylineContent, dateContent } from '../../src/element/index.ts';

type Props = Readonly<Record<string, string | boolean>>;

/** The component of docs/element.md. */
function PressDate({ pageLang, ...props }: Props): ReactElement {
  const { text, datetime, ...time } = dateContent(props, { lang: String(pageLang) });
  return createElement(
    'press-date',
    props,
    createElement('time', { dateTime: datetime, ...time }, text),
  );
}

function PressByline({ pageLang, ...props }: Props): ReactElement {
  const { html, ...span } = bylineContent(props, { lang: String(pageLang) });
  const line = createElement('span', { ...span, dangerouslySetInnerHTML: { __html: html } });
  return createElement('press-byline', props, line);
}

function Page({
  lang,
  datetime,
}: {
  readonly lang: string;
  readonly datetime: string;
}): ReactElement {
  const common = { pageLang: lang, datetime };
  const byline = { author: 'Leila Rad', 'date-published': datetime, 'time-required': 'PT8M' };
  return createElement(
    'div',
    { lang },
    createElement(PressDate, { ...common, pair: true, 'date-style': 'full' }),
    createElement(PressDate, { ...common, relative: true, now: '2025-08-18' }),
    createElement(PressByline, { ...byline, pageLang: lang }),
  );
}

const said = vi.spyOn(console, 'error');
const warned = vi.spyOn(console, 'warn');
const recovered: unknown[] = [];
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  recovered.length = 0;
  said.mockReset().mockImplementation(() => {});
  warned.mockReset().mockImplementation(() => {});
});
afterEach(() => {
  document.body.innerHTML = '';
});

async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

it.each(['en', 'fa'])(
  'React prints on the server what the elements have in the page: %s',
  async (lang) => {
    const page = createElement(Page, { lang, datetime: '2025-08-15' });
    const html = renderToString(page);
    expect(html).toContain('<time dateTime="2025-08-15" dir=');
    document.body.innerHTML = html;
    await settled();
    // The elements have rendered, and found nothing to do.
    const inside = document.body.innerHTML;
    expect(inside.toLowerCase()).toBe(html.toLowerCase());
    const root = hydrate(page);
    await act(async () => {
      await settled();
    });
    expect([said.mock.calls, warned.mock.calls, recovered]).toEqual([[], [], []]);
    expect(document.body.innerHTML).toBe(inside);

    // React goes on with what the elements render: another day, another language.
    act(() => root.render(createElement(Page, { lang: 'fa-AF', datetime: '2026-03-21' })));
    await settled();
    expect(document.body.querySelector('press-date')?.innerHTML).toBe(
      '<time datetime="2026-03-21" dir="rtl">شنبه ۱ حمل ۱۴۰۵ (۲۱ مارچ ۲۰۲۶)</time>',
    );
    act(() => root.unmount());
    expect([said.mock.calls, warned.mock.calls, recovered]).toEqual([[], [], []]);
    expect(document.body.innerHTML).toBe('');
  },
);

function hydrate(page: ReactElement) {
  return hydrateRoot(document.body, page, { onRecoverableError: (error) => recovered.push(error) });
}

it('tells of a text that is another on the server, as the test above would', async () => {
  const page = createElement(Page, { lang: 'fa', datetime: '2025-08-15' });
  const html = renderToString(page);
  document.body.innerHTML = html
    .replace('۲۴ مرداد', '۲۵ مرداد')
    .replaceAll('press-date', 'old-date');
  await act(async () => {
    hydrate(page);
    await settled();
  });
  expect(said.mock.calls.length + recovered.length).toBeGreaterThan(0);
});
