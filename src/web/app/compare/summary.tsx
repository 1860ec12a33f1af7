import { Sentence } from '../parts/sentence.tsx';
import { useVoice } from '../phrases.ts';
import type { Asked } from '../services.ts';
import type { Texts } from '../state.ts';
import { tally } from './findings.tsx';

interface SummaryProps {
  readonly asked: Asked<'compare'>;
  readonly texts: Texts;
}

/** How many findings there are; told to screen readers when it changes. */
export function Summary({ asked, texts }: SummaryProps) {
  const { say } = useVoice();
  return (
    <p
      class={asked.refused === undefined ? 'summary' : 'summary error'}
      role="status"
      tabIndex={-1}
      aria-busy={asked.isBusy}
    >
      <Sentence text={summaryOf(asked, texts, say)} />
    </p>
  );
}

function summaryOf(
  { answer, refused, fault, isBusy }: Asked<'compare'>,
  { source, target }: Texts,
  say: ReturnType<typeof useVoice>['say'],
): string {
  if (refused !== undefined) return refused.message;
  if (fault !== undefined) return say('fault', { reason: fault });
  const isEmpty = source.text.trim() === '' && target.text.trim() === '';
  if (isEmpty) return say('findings.empty');
  if (answer === undefined) return isBusy ? say('findings.busy') : '';
  const { error, warning, info } = tally(answer.findings);
  const count = answer.findings.length;
  const said =
    count === 0
      ? say('findings.none')
      : say('findings.count', { count, errors: error, warnings: warning, infos: info });
  const isAlone = answer.units === undefined && (source.text === '' || target.text === '');
  return isAlone ? `${said} ${say('findings.alone')}` : said;
}
