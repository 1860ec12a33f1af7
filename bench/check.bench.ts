/**
 * Comparing a thousand articles of 6 kB with their translations, Markdown as an editor keeps it: how many a
 * second, and what share of the time is reading the documents; and checking text beside finding its dates.
 */
import { compareDocuments } from '../src/check/check-document.ts';
import { DocumentText } from '../src/check/document-text.ts';
import { checkText, compareTexts } from '../src/check/index.ts';
import { readDocument } from '../src/documents/index.ts';
import { findMentions } from '../src/parse/index.ts';
import { articleOf, megabyteOf, throughput } from './prose.ts';

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

process.stdout.write(`| 1,000 articles of 6 kB with their translations | |
| --- | --: |
| compared, articles a second | ${(ARTICLES / whole).toFixed(0)} |
| share of reading the documents | ${((100 * reading) / whole).toFixed(0)} % |
| compareTexts, of findMentions on both texts | ${(comparing / finding).toFixed(2)}x |

| checkText of findMentions, 1 MB | plain | dense |
| --- | --: | --: |
`);
for (const locale of ['en', 'fa'] as const) {
  const [plain, dense] = (['plain', 'dense'] as const).map((kind) => {
    const text = megabyteOf(locale, kind);
    return throughput(text, (one) => findMentions(one)) / throughput(text, (one) => checkText(one));
  });
  process.stdout.write(
    `| ${locale === 'en' ? 'English' : 'Persian'} | ${plain?.toFixed(2)}x | ${dense?.toFixed(2)}x |\n`,
  );
}
