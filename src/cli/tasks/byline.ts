import { oneLine } from '../../core/one-line.ts';
import type { DocumentType } from '../../documents/index.ts';
import type { Medium, NumberingSystem } from '../../localize/index.ts';
import { negotiateLocale } from '../../locale-data/index.ts';
import { type Article, type BylineOptions, bylineParts } from '../../publish/index.ts';
import { written } from '../../localize/medium.ts';
import { nameIn } from '../../publish/article/contributor-name.ts';
import { lineOf } from '../../publish/byline/byline.ts';
import { bylineSheet } from '../../publish/byline/sheet.ts';
import { publicationDate } from '../../publish/byline/publication-date.ts';
import { type HouseStyle, styleValue } from '../../style/house-style.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { type ReadArticle, readArticle } from '../article-input.ts';
import { filesFrom } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { styleFor } from '../style-choice.ts';
import { tellYearNotes } from '../year-notes.ts';

interface BylineTaskOptions extends RefusalOptions {
  readonly locale?: string;
  readonly numberingSystem?: NumberingSystem;
  readonly timeZone?: string;
  readonly wordsPerMinute?: number;
  readonly style?: string;
  readonly medium: Medium;
  readonly isolates?: boolean;
  readonly sheet?: boolean;
  readonly type?: DocumentType;
}

/** `jalali byline` */
export async function task(
  files: readonly string[],
  options: BylineTaskOptions,
  io: CliIo,
): Promise<number> {
  if (options.timeZone !== undefined) resolveTimeZone(options.timeZone);
  if (options.style !== undefined) await styleFor(undefined, options.style);
  let first = true;
  return forEachInput(filesFrom(files, io), io, options, async ({ text: path }) => {
    const read = await readArticle(path, io, options.type);
    const style = await styleFor(path, options.style);
    const { article } = read;
    const how = printOptions(options, read, style);
    const locales = localesFor(article.inLanguage, options.locale, style);
    const headline =
      article.headline === undefined ? undefined : nameIn(article.headline, article.inLanguage);
    const printed =
      options.sheet === true
        ? sheetOf(article, locales, how)
        : linesOf(article, locales, how, headline && written(headline, how.medium ?? 'text'));
    tellYears(article, options, path, io);
    if (options.json === true) {
      writeRecord(io, {
        status: 'printed',
        input: path,
        ...(headline !== undefined && { headline }),
        inLanguage: article.inLanguage,
        ...printed.record,
      });
      return;
    }
    if (!first) writeLine(io.stdout, '');
    first = false;
    if (files.length > 1) writeLine(io.stdout, path);
    for (const line of printed.lines) writeLine(io.stdout, line);
  });
}

/** What is printed of an article: as a record, and as lines. */
interface Printed {
  readonly record: object;
  readonly lines: readonly string[];
}

type PrintOptions = Omit<BylineOptions, 'locale'>;

function linesOf(
  article: Article,
  locales: readonly string[],
  how: PrintOptions,
  headline?: string,
): Printed {
  const bylines = locales.map((locale) => {
    const parts = bylineParts(article, { ...how, locale });
    return { locale, text: lineOf(parts, { ...how, locale }), parts };
  });
  return {
    record: { bylines },
    lines: [...(headline === undefined ? [] : [headline]), ...bylines.map(({ text }) => text)],
  };
}

function sheetOf(article: Article, locales: readonly string[], how: PrintOptions): Printed {
  const sheet = bylineSheet(article, { ...how, locales });
  const lines = [
    ...section('bylines', Object.values(sheet.bylines)),
    ...section('JSON-LD', [sheet.jsonLd]),
    ...section('hreflang', [sheet.hreflang]),
    ...section('Open Graph', [sheet.openGraph]),
    ...section('card lines, plain text', Object.values(sheet.cards)),
  ];
  return { record: { sheet }, lines: lines.slice(0, -1) };
}

/** A piece of the sheet under its title; a piece that the article lacks leaves nothing. */
function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 || lines[0] === '' ? [] : [`<!-- ${title} -->`, ...lines, ''];
}

function printOptions(
  options: BylineTaskOptions,
  { type }: ReadArticle,
  style: HouseStyle,
): PrintOptions {
  const { timeZone, wordsPerMinute, numberingSystem, medium, isolates } = options;
  return {
    style,
    type,
    medium: isolates === true ? 'text' : medium,
    ...(timeZone !== undefined && { timeZone }),
    ...(wordsPerMinute !== undefined && { readTime: { wordsPerMinute } }),
    ...(numberingSystem !== undefined && { numberingSystem }),
  };
}

function tellYears(article: Article, options: BylineTaskOptions, path: string, io: CliIo): void {
  const zone = options.timeZone ?? article.timeZone;
  const { date } = publicationDate(article.datePublished, 'datePublished', zone);
  tellYearNotes(date, oneLine(path), io);
}

/** The one asked for, else those of the style, the article's own language first. */
function localesFor(
  inLanguage: string,
  asked: string | undefined,
  style: HouseStyle,
): readonly string[] {
  if (asked !== undefined) return [asked];
  const own = negotiateLocale(inLanguage).info.tag;
  const language = own.split('-', 1)[0];
  const others = (styleValue(style, 'locales') ?? []).filter(
    (tag) => tag.split('-', 1)[0] !== language,
  );
  return [own, ...others];
}
