import { Window } from 'happy-dom';
import { createInstance, type i18n } from 'i18next';
import { act, createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next, Trans, useTranslation } from 'react-i18next';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pressFormats } from '../../src/i18next/index.ts';

const date = '2025-08-15';
const names = ['Jane', 'علی\u200cرضا'];

/** An app as react-i18next's docs make one, with the plugin beside its own. */
function reactApp(lng: string): i18n {
  const app = createInstance();
  void app
    .use(initReactI18next)
    .use(pressFormats({ timeZone: 'Asia/Tehran', resources: ['en', 'fa'] }))
    .init({
      lng,
      resources: {
        en: {
          translation: {
            on: 'On {{date, jalaliDate(dateStyle: full)}}',
            by: 'By <1>{{names, personList}}</1>, {{date, datePair}}',
          },
        },
        fa: {
          translation: {
            on: 'در {{date, jalaliDate(dateStyle: full)}}',
            by: 'نوشتهٔ <1>{{names, personList}}</1>، {{date, datePair}}',
          },
        },
      },
      interpolation: { escapeValue: false },
    });
  return app;
}

function Page(): ReactNode {
  const { t, i18n: own } = useTranslation();
  const wrong = { date: '1404-05-24' };
  return createElement(
    'main',
    { lang: own.language },
    createElement('p', null, t('on', { date })),
    createElement(
      'p',
      null,
      createElement(Trans, { i18nKey: 'by', values: { date, names } }, 'By ', createElement('b')),
    ),
    createElement('p', null, t('on', wrong)),
    createElement('p', null, t('press:months.persian.5')),
  );
}

const page = (app: i18n): ReactNode =>
  createElement(I18nextProvider, { i18n: app }, createElement(Page));

const ENGLISH =
  '<main lang="en"><p>On Friday, 24 Mordad 1404</p>' +
  '<p>By <b>Jane and \u2068علی\u200cرضا\u2069</b>, August 15, 2025 (24 Mordad 1404)</p>' +
  '<p>On [?]</p><p>Mordad</p></main>';
const PERSIAN =
  '<main lang="fa"><p>در جمعه ۲۴ مرداد ۱۴۰۴</p>' +
  '<p>نوشتهٔ <b>\u200f\u2068Jane\u2069 و علی\u200cرضا</b>، ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</p>' +
  '<p>در [?]</p><p>مرداد</p></main>';

describe('react-i18next', () => {
  const browser = new Window({ url: 'https://paper.example/' });
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);

  beforeAll(() => {
    vi.stubGlobal('window', browser);
    vi.stubGlobal('document', browser.document);
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  });

  afterAll(async () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await browser.happyDOM.close();
  });

  /** An element of the page. */
  const container = (): ReturnType<typeof browser.document.createElement> =>
    browser.document.createElement('div');

  it.each([
    ['en', ENGLISH],
    ['fa', PERSIAN],
  ])('renders on a server: %s', (lng, expected) => {
    expect(renderToString(page(reactApp(lng)))).toBe(expected);
  });

  it('renders in a browser, and anew in another language', async () => {
    const app = reactApp('en');
    const root = container();
    act(() => {
      createRoot(root).render(page(app));
    });
    expect(root.innerHTML).toBe(ENGLISH);
    await act(() => app.changeLanguage('fa'));
    expect(root.innerHTML).toBe(PERSIAN);
  });

  it('finds in the browser what the server wrote', async () => {
    error.mockClear();
    const root = container();
    root.innerHTML = renderToString(page(reactApp('fa')));
    const first = root.children[0];
    const differences: unknown[] = [];
    act(() => {
      hydrateRoot(root, page(reactApp('fa')), {
        onRecoverableError: (difference) => differences.push(difference),
      });
    });
    expect(differences).toEqual([]);
    expect(root.children[0]).toBe(first);
    // What was told is the date that is none, once on either side; React has nothing to tell.
    expect(
      error.mock.calls
        .flat()
        .map(String)
        .filter((line) => !line.includes('jalaliDate')),
    ).toEqual([]);
  });
});
