/**
 * Comparing a thousand articles of 6 kB with their translations, Markdown as an editor keeps it: how many a
 * second, and what share of the time is reading the documents; and checking text beside finding its dates.
 */
import { compareDocuments } from '../src/check/check-document.ts';
import { DocumentText } from '../src/check/document-text.ts';
import { checkText, compareTexts } from '../src/check/index.ts';
import { readDocument } from '../src/documents/index.ts';
import { findMentions } from '../src/parse/index.ts';
import { measure, table } from './measure.ts';
import { articleOf, megabyteOf } from './prose.ts';

const ARTICLES = 1000;
const pairs = Array.from({ length: ARTICLES }, (_, turn) => ({
  source: articleOf('en', 6000, turn),
  target: articleOf('fa', 6000, turn),
}));

/** Seconds, the best of several runs. */
function seconds(work: () => void, runs = 3): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.hrtime.bigint();
    work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
  }
  return best;
}

const read = (source: string): string => new DocumentText(readDocument(source, 'markdown')).text;
const reading = seconds(() => {
  for (const { source, target } of pairs) read(source).concat(read(target));
});
const whole = seconds(() => {
  for (const { source, target } of pairs) {
    const found = compareDocuments(
      { source, type: 'markdown' },
      { source: target, type: 'markdown' },
    );
    if (found.some(({ severity }) => severity !== 'info')) throw new Error('a right pair is told');
  }
});
const texts = pairs.map(({ source, target }) => ({ source: read(source), target: read(target) }));
const finding = seconds(() => {
  for (const { source, target } of texts) findMentions(source).concat(findMentions(target));
});
const comparing = seconds(() => {
  for (const { source, target } of texts) compareTexts(source, target);
});

/** Milliseconds of CPU a megabyte that some work takes over finding the dates, over texts of so many bytes. */
function overFinding(bytes: number, find: () => unknown, work: () => unknown): string {
  const [one, two] = measure([
    { name: 'find', run: () => void find() },
    { name: 'work', run: () => void work() },
  ]);
  const over = ((two?.ms ?? 0) - (one?.ms ?? 0)) / (bytes / 1e6);
  return `${((two?.ms ?? 0) / (one?.ms ?? 1)).toFixed(2)}x, ${over.toFixed(0)} ms`;
}

process.stdout.write(`| 1,000 articles of 6 kB with their translations | |
| --- | --: |
| compared, articles a second | ${(ARTICLES / whole).toFixed(0)} |
| share of reading the documents | ${((100 * reading) / whole).toFixed(0)} % |
| compareTexts, of findMentions on both texts | ${(comparing / finding).toFixed(2)}x |

`);

const rows = (['en', 'fa'] as const).flatMap((locale) =>
  (['plain', 'dense'] as const).map((kind) => {
    const one = megabyteOf(locale, kind);
    const four = one.repeat(4);
    return [
      `${locale === 'en' ? 'English' : 'Persian'}, ${kind}`,
      ...[one, four].map((text) =>
        overFinding(
          Buffer.byteLength(text),
          () => findMentions(text),
          () => checkText(text),
        ),
      ),
    ];
  }),
);
process.stdout.write(table(['checkText: of findMentions, over it a MB', '1 MB', '4 MB'], rows));

// Articles of 5,000 words, about 33 kB of English.
const long = Array.from({ length: 20 }, (_, turn) => ({
  source: read(articleOf('en', 33_000, turn)),
  target: read(articleOf('fa', 33_000, turn)),
}));
const bytes = long
  .flatMap(({ source, target }) => [source, target])
  .reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const findAll = (): void => {
  for (const { source, target } of long) findMentions(source).concat(findMentions(target));
};
const checked = overFinding(bytes, findAll, () => {
  for (const { source, target } of long) checkText(source).concat(checkText(target));
});
const compared = overFinding(bytes, findAll, () => {
  for (const { source, target } of long) compareTexts(source, target);
});
process.stdout.write(
  `\n${table(
    ['Articles of 5,000 words: of findMentions, over it a MB', ''],
    [
      ['checkText of both', checked],
      ['compareTexts', compared],
    ],
  )}`,
);
