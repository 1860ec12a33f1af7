import { judgeFile, type Outcome } from './corpus.ts';

const FILES = [
  'strings.en',
  'strings.fa',
  'strings.published',
  'texts.en',
  'texts.fa',
  'texts.traps',
  'strings.outlets',
  'texts.outlets',
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** What a reader of the figures asks first: wrong dates; then what was found, and what was right. */
function summary(name: string, outcomes: readonly Outcome[]): string {
  const count = (...verdicts: string[]): number =>
    outcomes.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const right = count('right');
  const precision = right / (right + count('wrong', 'false alarm', 'span', 'refused otherwise'));
  const recall = right / (right + count('missed', 'refused otherwise', 'span'));
  return `${name}: ${count('wrong')} wrong dates, precision ${percent(precision)}, recall ${percent(recall)}, ${right} of ${outcomes.length} right`;
}

for (const name of FILES) {
  const outcomes = judgeFile(name);
  process.stdout.write(`${summary(name, outcomes)}\n`);
  for (const { id, verdict, what } of outcomes) {
    if (verdict !== 'right') process.stdout.write(`  ${verdict} ${id} ${what}\n`);
  }
}
