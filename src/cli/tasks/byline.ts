import { oneLine } from '../../core/one-line.ts';
import type { DocumentType } from '../../documents/index.ts';
import type { NumberingSystem } from '../../localize/index.ts';
import { negotiateLocale } from '../../locale-data/index.ts';
import { articleFromDocument, byline, bylineParts } from '../../publish/index.ts';
import { publicationDate } from '../../publish/publication-date.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { tellYearNotes } from '../year-notes.ts';
import { filesFrom } from '../inputs.ts';
import { readDocumentInput } from '../document-input.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';

interface BylineTaskOptions extends RefusalOptions {
  readonly locale?: string;
  readonly numberingSystem?: NumberingSystem;
  readonly timeZone?: string;
  readonly wordsPerMinute?: number;
  readonly isolates?: boolean;
  readonly type?: DocumentType;
}

/** The languages of a bilingual byline. */
const LOCALES = ['en', 'fa'];

/** `jalali byline` */
export async function task(
  files: readonly string[],
  options: BylineTaskOptions,
  io: CliIo,
): Promise<number> {
  if (options.timeZone !== undefined) resolveTimeZone(options.timeZone);
  let first = true;
  return forEachInput(filesFrom(files, io), io, options, async ({ text: path }) => {
    const document = await readDocumentInput(path, io, options.type);
    const article = articleFromDocument(document.source, { file: path, ...document });
    const { timeZone, wordsPerMinute, numberingSystem } = options;
    const lines = localesFor(article.inLanguage, options.locale).map((locale) => {
      const how = {
        locale,
        type: document.type,
        medium: options.isolates === true ? 'text' : 'terminal',
        ...(timeZone !== undefined && { timeZone }),
        ...(wordsPerMinute !== undefined && { wordsPerMinute }),
        ...(numberingSystem !== undefined && { numberingSystem }),
      } as const;
      return { locale, text: byline(article, how), parts: bylineParts(article, how) };
    });
    tellYearNotes(
      publicationDate(article.datePublished, 'datePublished', timeZone ?? article.timeZone).date,
      oneLine(path),
      io,
    );
    if (options.json === true) {
      const { headline } = article;
      writeRecord(io, {
        status: 'printed',
        input: path,
        ...(headline !== undefined && { headline }),
        inLanguage: article.inLanguage,
        bylines: lines,
      });
      return;
    }
    if (!first) writeLine(io.stdout, '');
    first = false;
    if (files.length > 1) writeLine(io.stdout, path);
    if (article.headline !== undefined) writeLine(io.stdout, oneLine(article.headline));
    for (const { text } of lines) writeLine(io.stdout, text);
  });
}

/** The one asked for, else both, the article's own language first. */
function localesFor(inLanguage: string, asked: string | undefined): readonly string[] {
  if (asked !== undefined) return [asked];
  const own = negotiateLocale(inLanguage).info.tag;
  const language = own.split('-', 1)[0];
  return [own, ...LOCALES.filter((tag) => tag !== language)];
}
