import { createElement } from 'react';
import { Trans, useTranslation } from 'react-i18next';

const h = createElement;

/**
 * The head of an article.
 *
 * @param {{ article: typeof import('./data.js').article }} props
 */
export function ArticleHead({ article }) {
  const { t, i18n } = useTranslation();
  const { names, date, updated, days, minutes } = article;
  // JSX would know which message this is; createElement does not.
  const by = /** @type {any} */ ({ i18nKey: 'by', values: { names }, components: { b: h('b') } });
  return h(
    'header',
    { lang: i18n.language, dir: i18n.dir() },
    h('p', null, h(Trans, by)),
    h('p', null, `${t('published', { date })} · ${t('updated', { moment: updated })}`),
    h('p', null, t('minutes', { minutes })),
    h('p', null, t('drought', { days })),
  );
}
