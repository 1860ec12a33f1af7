import { DocumentError } from '../../core/index.ts';
import { type DocumentType, splitFrontMatter } from '../../documents/index.ts';
import { frontMatterLanguage } from '../../publish/article-from-document.ts';
import { filesFrom } from '../inputs.ts';
import { formatReadTime, formatWordCount, readTime } from '../../publish/read-time.ts';
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
  return forEachInput(filesFrom(files, io), io, options, async ({ text: path }) => {
    const { source, type, inLanguage } = await readDocumentInput(path, io, options.type);
    const { data, body } = splitFrontMatter(source, path);
    const locale = options.locale ?? frontMatterLanguage(data) ?? inLanguage;
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
    const words = formatWordCount(result.words, { locale });
    const label =
      result.words === 0 ? words : `${formatReadTime(result.minutes, { locale })} (${words})`;
    writeLine(io.stdout, name + label);
  });
}
