import type { Finding } from '../../protocol.ts';
import { Act } from '../parts/act.tsx';
import { useCopy } from '../parts/copy.tsx';
import { useVoice } from '../phrases.ts';
import type { Texts } from '../state.ts';
import { EXAMPLE } from './example.ts';
import type { History, Step } from './history.ts';
import { EMPTY } from './placed.ts';

interface ToolbarProps {
  readonly texts: Texts;
  readonly history: History<Texts>;
  /** What all mends mend. */
  readonly mends: readonly Finding[];
  readonly hasFindings: boolean;
  /** Whether what was found is of the texts as they are. */
  readonly isFresh: boolean;
  readonly onStep: (step: Step<Texts> | undefined, phrase: 'undone' | 'redone') => void;
  readonly onMend: (found: readonly Finding[], what: string) => void;
  readonly onReport: () => void;
  readonly onTexts: (texts: Texts) => void;
}

/** What can be done with both texts at once. */
export function Toolbar(props: ToolbarProps) {
  const { texts, history, mends, hasFindings, isFresh } = props;
  const { onStep, onMend, onReport, onTexts } = props;
  const { say } = useVoice();
  const copyText = useCopy();
  const mendAll = say('mend.all', { count: mends.length });
  return (
    <div class="bar" role="toolbar" aria-label={say('view.compare')}>
      <Act
        title={say('undo.help')}
        isOff={history.undo === undefined}
        onAct={() => onStep(history.undo, 'undone')}
      >
        {say('undo')}
      </Act>
      <Act isOff={history.redo === undefined} onAct={() => onStep(history.redo, 'redone')}>
        {say('redo')}
      </Act>
      <Act
        class="mend"
        title={say('mend.all.help')}
        isOff={!isFresh || mends.length === 0}
        onAct={() => onMend(mends, mendAll)}
      >
        {mendAll}
      </Act>
      <Act isOff={!isFresh || !hasFindings} onAct={onReport}>
        {say('report.file')}
      </Act>
      <Act isOff={texts.target.text === ''} onAct={() => void copyText(texts.target.text)}>
        {say('copy.of', { what: say('target') })}
      </Act>
      <button type="button" onClick={() => onTexts({ source: texts.target, target: texts.source })}>
        {say('swap')}
      </button>
      <button type="button" onClick={() => onTexts(EMPTY)}>
        {say('clear')}
      </button>
      <button type="button" onClick={() => onTexts(EXAMPLE)}>
        {say('example')}
      </button>
    </div>
  );
}
