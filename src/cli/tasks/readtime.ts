import { DocumentError } from '../../core/index.ts';
import { type DocumentType, splitFrontMatter } from '../../documents/index.ts';
import { formatReadTime, readTime } from '../../publish/read-time.ts';
import { readDocumentInput } from '../document-input.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';

interface ReadTimeTaskOptions extends RefusalOptions {
  readonly locale?: string;
  readonly wordsPerMinute?: number;
  readonly code?: boolean;
  readonly type?: DocumentType;
}

/** `jalali readtime` */
export async function task(
  files: readonly string[],
  options: ReadTimeTaskOptions,
  io: CliIo,
): Promise<number> {
  return forEachInput(
    files.map((text) => ({ text })),
    io,
    options,
    async ({ text: path }) => {
      const { source, type, inLanguage } = await readDocumentInput(path, io, options.type);
      const { data, body } = splitFrontMatter(source, path);
      const locale = options.locale ?? languageOf(data) ?? inLanguage;
      if (locale === undefined) {
        throw new DocumentError(
          path,
          1,
          1,
          'nothing tells the language of the text; say --locale en or fa',
        );
      }
      const result = readTime(body, {
        locale,
        type,
        code: options.code === true,
        ...(options.wordsPerMinute !== undefined && { wordsPerMinute: options.wordsPerMinute }),
      });
      if (options.json === true) {
        writeRecord(io, { status: 'counted', input: path, locale, ...result });
        return;
      }
      const name = files.length > 1 ? `${path}: ` : '';
      writeLine(
        io.stdout,
        `${name}${formatReadTime(result.minutes, { locale })} (${result.words} words)`,
      );
    },
  );
}

function languageOf(data: Readonly<Record<string, unknown>>): string | undefined {
  const language = data['lang'] ?? data['inLanguage'] ?? data['language'];
  return typeof language === 'string' ? language : undefined;
}
