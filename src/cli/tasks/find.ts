import { oneLine } from '../../core/one-line.ts';
import { fromOwnIsoDate } from '../../core/iso-date.ts';
import {
  type DocumentType,
  readBlocks,
  sourceEnd,
  sourceOffset,
  splitFrontMatter,
  insideOf,
} from '../../documents/index.ts';
import { formatDate } from '../../localize/index.ts';
import {
  type DateMention,
  findMentions,
  type FoundDate,
  type ParseOptions,
} from '../../parse/index.ts';
import { type DocumentInput, readDocumentInput } from '../document-input.ts';
import { filesFrom } from '../inputs.ts';
import { type CliIo, EXIT, writeLine, writeRecord } from '../io.ts';
import { LinePlaces } from '../../report/line-places.ts';
import { parseOptionsOf, type ReadingOptions } from '../reading-options.ts';
import { asOptions, forEachInput, type RefusalOptions } from '../refusals.ts';

interface FindOptions extends RefusalOptions, ReadingOptions {
  readonly type?: DocumentType;
}

/** `jalali find` */
export async function task(
  files: readonly string[],
  options: FindOptions,
  io: CliIo,
): Promise<number> {
  const reading = parseOptionsOf(options);
  findMentions('', reading); // options that are none
  let refused = false;
  const exitCode = await forEachInput(filesFrom(files, io), io, options, async ({ text: path }) => {
    const document = await readDocumentInput(path, io, options.type);
    const places = new LinePlaces(document.source);
    for (const mention of mentionsIn(document, reading)) {
      const place = places.of(mention.index);
      if (mention.status === 'refused') refused = true;
      tell(path, place, mention, options, io);
    }
  });
  return refused ? EXIT.refused : exitCode;
}

/** The mentions of a document, their places those of its source. */
function mentionsIn({ source, type, path }: DocumentInput, options: ParseOptions): DateMention[] {
  const { body, bodyOffset } = splitFrontMatter(source, path);
  const mentions: DateMention[] = [];
  for (const block of readBlocks(body, type, path)) {
    if (block.kind === 'code' || block.kind === 'image') continue;
    for (const mention of findMentions(block.text, options)) {
      const inside = insideOf(block, mention.index, mention.index + mention.length);
      if (inside.has('code')) continue;
      const index = bodyOffset + sourceOffset(block, mention.index);
      const end = bodyOffset + sourceEnd(block, mention.index + mention.length);
      mentions.push({ ...mention, index, length: end - index });
    }
  }
  return mentions;
}

function tell(
  path: string,
  { line, column }: { line: number; column: number },
  mention: DateMention,
  options: FindOptions,
  io: CliIo,
): void {
  if (options.json === true) {
    writeRecord(io, { path, line, column, ...mention });
    return;
  }
  const place = `${oneLine(path)}:${line}:${column}`;
  const text = oneLine(mention.text);
  if (mention.status === 'read') {
    const { calendar, iso } = mention;
    // The ISO day is a Jalali date's other calendar.
    const other = calendar === 'gregory' ? [inJalali(mention)] : [];
    writeLine(io.stdout, [place, text, calendar, iso, ...other].join('\t'));
  } else {
    const candidates =
      mention.candidates === undefined ? '' : ` (${mention.candidates.join(', ')})`;
    writeLine(
      io.stderr,
      `${place}: ${text}: ${mention.code}: expected ${asOptions(mention.expected)}${candidates}`,
    );
  }
}

/** The first and last day in the Jalali calendar. */
function inJalali({ iso }: FoundDate): string {
  return iso
    .split('/')
    .map((day) =>
      formatDate(fromOwnIsoDate(day), { locale: 'en', calendar: 'persian', dateStyle: 'numeric' }),
    )
    .join('–');
}
