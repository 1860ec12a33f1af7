import { DocumentError } from '../../core/errors/index.ts';
import { type DocumentType, splitFrontMatter } from '../../documents/index.ts';
import { frontMatterLanguage } from '../../publish/article/article-from-document.ts';
import { timeRequiredOf } from '../../publish/article/article-from-fields.ts';
import { nameIn } from '../../publish/article/contributor-name.ts';
import { DocumentFields } from '../../publish/article/document-fields.ts';
import { filesFrom } from '../inputs.ts';
import {
  formatReadTime,
  formatWordCount,
  readTime,
  type ReadTimeOptions,
} from '../../publish/index.ts';
import { readDocumentInput } from '../document-input.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { styleFor } from '../style-choice.ts';

interface ReadTimeTaskOptions
  extends RefusalOptions, Omit<ReadTimeOptions, 'locale' | 'headline' | 'timeRequired' | 'style'> {
  readonly locale?: string;
  readonly style?: string;
  readonly type?: DocumentType;
}

/** `jalali readtime` */
export async function task(
  files: readonly string[],
  options: ReadTimeTaskOptions,
  io: CliIo,
): Promise<number> {
  if (options.style !== undefined) await styleFor(undefined, options.style);
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
    const fields = new DocumentFields(data, path);
    const headline = fields.localized('headline');
    const timeRequired = timeRequiredOf(fields);
    const style = await styleFor(path, options.style);
    const { captions, ...counting } = options;
    const result = readTime(body, {
      ...counting,
      // Only --no-captions says anything; without it the style does.
      ...(captions === false && { captions }),
      locale,
      style,
      type,
      ...(headline !== undefined && { headline: nameIn(headline, locale) }),
      ...(timeRequired !== undefined && { timeRequired }),
    });
    if (options.json === true) {
      writeRecord(io, { status: 'counted', input: path, locale, ...result });
      return;
    }
    const name = files.length > 1 ? `${path}: ` : '';
    const words = formatWordCount(result.words, { locale });
    // What takes no time has no read time, though the library would tell its least.
    const label =
      result.seconds === 0 ? words : `${formatReadTime(result, { locale, style })} (${words})`;
    writeLine(io.stdout, name + label);
  });
}
