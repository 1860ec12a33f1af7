import {
  type Article,
  articleFromDocument,
  byline as printByline,
  bylineSheet,
} from '../../publish/index.ts';
import { resolveStyle } from '../../style/index.ts';
import type { Ask, BylineResult, SheetPiece } from '../protocol.ts';
import { detectType } from './detect-type.ts';

const DIRECTIONS = { en: 'ltr', fa: 'rtl' } as const;
const LOCALES = ['en', 'fa'] as const;

/** What a page tells of an article, by its front matter, in both languages. */
export function byline({ document, style }: Ask<'byline'>): BylineResult {
  const type = detectType(document);
  const article: Article = articleFromDocument(document, { type });
  const resolved = resolveStyle(style);
  const sheet = bylineSheet(article, { style: resolved, locales: LOCALES, type });
  return {
    pieces: [
      ...LOCALES.map((locale): SheetPiece => ({
        id: 'byline',
        locale,
        direction: DIRECTIONS[locale],
        text: printByline(article, { locale, style: resolved, type, medium: 'data' }),
      })),
      ...LOCALES.map((locale): SheetPiece => ({
        id: 'card',
        locale,
        direction: DIRECTIONS[locale],
        text: sheet.cards[locale] ?? '',
      })),
      ...LOCALES.map((locale): SheetPiece => ({
        id: 'html',
        locale,
        direction: 'ltr',
        text: sheet.bylines[locale] ?? '',
      })),
      ...machine('jsonLd', sheet.jsonLd),
      ...machine('openGraph', sheet.openGraph),
      ...machine('hreflang', sheet.hreflang),
    ],
  };
}

/** A piece for machines; none that the article has nothing for. */
function machine(id: SheetPiece['id'], text: string): SheetPiece[] {
  return text === '' ? [] : [{ id, direction: 'ltr', text }];
}
