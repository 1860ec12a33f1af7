import { judgePairs, judgeTexts, type Score } from './corpus.ts';

const [folder = 'tests/check/corpus'] = process.argv.slice(2);

function list(what: string, ids: readonly string[]): string {
  return ids.length === 0 ? '' : `  ${what}: ${ids.join(' ')}\n`;
}

/** What an editor of the figures asks first: how many right texts would be called wrong. */
function summary(name: string, { right, wrong, falseAlarms, missed }: Score): string {
  return (
    `${name}: ${falseAlarms.length} false alarms of ${right}, ${wrong - missed.length} caught of ${wrong}\n` +
    list('false alarms', falseAlarms) +
    list('missed', missed)
  );
}

process.stdout.write(summary('texts', judgeTexts(folder)));
process.stdout.write(summary('translations', judgePairs(folder)));
