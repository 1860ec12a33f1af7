import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { ArticleHead } from './article.js';
import { article } from './data.js';
import { pageI18n } from './i18n.js';

const now = () => new Date('2025-08-15T18:30:00Z');

for (const lng of ['en', 'fa', 'de']) {
  const head = createElement(ArticleHead, { article });
  const page = createElement(I18nextProvider, { i18n: pageI18n(lng, now) }, head);
  console.log(
    renderToStaticMarkup(page).replaceAll('<p>', '\n  <p>').replace('</header>', '\n</header>'),
  );
}
