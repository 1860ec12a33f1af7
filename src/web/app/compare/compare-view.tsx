import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isMendedUnasked } from '../../../check/apply-fixes.ts';
import type { Ask, Finding, Side } from '../../protocol.ts';
import { onSide } from '../../on-side.ts';
import { Act } from '../parts/act.tsx';
import { download } from '../parts/download.ts';
import { useCopy } from '../parts/copy.tsx';
import { useVoice } from '../phrases.ts';
import { type Asked, useAnswer, useServices } from '../services.ts';
import type { Texts } from '../state.ts';
import { EXAMPLE } from './example.ts';
import { Editor } from './editor.tsx';
import { Findings } from './findings.tsx';
import { useFocusAfterMend } from './focus-after-mend.ts';
import type { History, Step } from './history.ts';
import { bringIntoSight } from './into-sight.ts';
import {
  caretIn,
  isAny,
  joinedAt,
  joinedBelow,
  lightUp,
  type Marked,
  markedNow,
  placeOf,
} from './joined-hover.ts';
import { mended, withFix } from './mend.ts';
import { EMPTY, placed } from './placed.ts';
import { readFile } from './read-file.ts';
import { stretchesOf } from './segments.ts';
import { Summary } from './summary.tsx';
import { Units } from './units.tsx';

interface CompareProps {
  readonly texts: Texts;
  readonly onTexts: (texts: Texts) => void;
  readonly history: History<Texts>;
}

const SIDES = ['source', 'target'] as const;
const NONE: readonly Finding[] = [];
const NO_MARKS: Marked['marks'] = [];

/** The two texts beside each other, what was found between them, and what can be done about it. */
export function CompareView({ texts, onTexts, history }: CompareProps) {
  const { say } = useVoice();
  const { engine, settings, tell } = useServices();
  const root = useRef<HTMLDivElement>(null);
  const copyText = useCopy();
  const ask = useMemo((): Ask<'compare'> => ({ ...texts, ...settings }), [texts, settings]);
  const asked = useAnswer('compare', ask, ask);
  const isFresh = asked.to !== undefined && areTexts(asked.to, texts);
  const findings = asked.answer?.findings ?? NONE;
  const mends = useMemo(() => findings.filter(isMendedWithAll), [findings]);

  const marked = {
    source: useMarked('source', texts.source.text, asked, findings),
    target: useMarked('target', texts.target.text, asked, findings),
  };

  // Another answer has other numbers.
  useEffect(() => {
    if (root.current !== null) lightUp(root.current, {});
  }, [asked.answer]);

  const rememberFocus = useFocusAfterMend(root, asked.answer, isFresh);

  /** What is shown now, for what comes later: two files may be read at once. */
  const latest = useRef(texts);
  latest.current = texts;
  const change = (next: Texts): void => {
    history.keep(latest.current, next);
    latest.current = next;
    onTexts(next);
  };
  const mend = (found: readonly Finding[], what: string): void => {
    rememberFocus();
    change(mended(texts, found));
    tell(say('mended', { what }));
  };
  const open = async (files: readonly File[], side?: Side): Promise<void> => {
    try {
      const read = files.slice(0, 2).map((file) => readFile(engine, file, settings, say));
      const opened = await Promise.all(read);
      change(placed(opened, side, latest.current));
      tell(say('opened', { what: opened.map(({ file }) => file).join(say('and')) }));
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error), 'fault');
    }
  };
  const goBack = (step: Step<Texts> | undefined, phrase: 'undone' | 'redone'): void => {
    if (step === undefined) return;
    rememberFocus();
    step.take();
    tell(say(phrase));
  };
  /** Whether a step changes the text that has the caret, with nothing written since: the browser has none to take. */
  const isOnlyOurs = (step: Step<Texts> | undefined, field: EventTarget | null): boolean => {
    const side = caretIn(field)?.side;
    if (side === undefined || step === undefined || history.placed === undefined) return false;
    return areTexts(history.placed, texts) && step.to[side].text !== texts[side].text;
  };
  const save = (side: Side): void => {
    const { text, file } = texts[side];
    download(text, file ?? `${side}.txt`);
  };
  const makeReport = async (): Promise<void> => {
    const page = await engine.ask('report', { ...texts, findings, ...settings });
    download(page, 'jalali-press-report.html', 'text/html');
  };
  const show = ({ side = 'target', index, length }: Finding): void => {
    const area = root.current?.querySelector<HTMLTextAreaElement>(`[data-side="${side}"] textarea`);
    area?.focus();
    area?.setSelectionRange(index, index + length);
  };

  const sideWithUnits = SIDES.find((side) => texts[side].text !== '');
  return (
    <div
      ref={root}
      class="compare"
      onMouseMove={({ clientX, clientY, currentTarget }) => {
        lightUp(currentTarget, joinedBelow(clientX, clientY));
      }}
      onMouseLeave={({ currentTarget }) => {
        lightUp(currentTarget, {});
      }}
      onSelect={({ target, currentTarget }) => {
        const caret = caretIn(target);
        if (caret === undefined) return;
        const joined = joinedAt(marked[caret.side], caret.place);
        lightUp(currentTarget, joined);
        for (const side of SIDES) {
          const paper = currentTarget.querySelector(`[data-side="${side}"] .paper`);
          const isOwn = side === caret.side;
          const place = isOwn ? caret.place : placeOf(marked[side], joined);
          if (paper === null || place === undefined) continue;
          bringIntoSight(paper, place);
          if (isOwn) paper.scrollIntoView({ block: 'nearest' });
        }
      }}
      onKeyUp={({ target, currentTarget }) => {
        const caret = caretIn(target);
        if (caret === undefined) return;
        const joined = joinedAt(marked[caret.side], caret.place);
        if (isAny(joined)) lightUp(currentTarget, joined);
      }}
      onKeyDown={(event) => {
        // By its place: on a Persian keyboard the key writes another letter.
        const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
        const step = event.shiftKey ? history.redo : history.undo;
        if (!isUndo || (isField(event.target) && !isOnlyOurs(step, event.target))) return;
        event.preventDefault();
        goBack(step, event.shiftKey ? 'redone' : 'undone');
      }}
      onDrop={(event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void open(files, sideAt(event.target));
      }}
    >
      <div class="bar" role="toolbar" aria-label={say('view.compare')}>
        <Act
          title={say('undo.help')}
          isOff={history.undo === undefined}
          onAct={() => {
            goBack(history.undo, 'undone');
          }}
        >
          {say('undo')}
        </Act>
        <Act
          isOff={history.redo === undefined}
          onAct={() => {
            goBack(history.redo, 'redone');
          }}
        >
          {say('redo')}
        </Act>
        <Act
          class="mend"
          title={say('mend.all.help')}
          isOff={!isFresh || mends.length === 0}
          onAct={() => {
            mend(mends, say('mend.all', { count: mends.length }));
          }}
        >
          {say('mend.all', { count: mends.length })}
        </Act>
        <Act isOff={!isFresh || findings.length === 0} onAct={() => void makeReport()}>
          {say('report.file')}
        </Act>
        <Act isOff={texts.target.text === ''} onAct={() => void copyText(texts.target.text)}>
          {say('copy.of', { what: say('target') })}
        </Act>
        <button
          type="button"
          onClick={() => {
            change({ source: texts.target, target: texts.source });
          }}
        >
          {say('swap')}
        </button>
        <button
          type="button"
          onClick={() => {
            change(EMPTY);
          }}
        >
          {say('clear')}
        </button>
        <button
          type="button"
          onClick={() => {
            change(EXAMPLE);
          }}
        >
          {say('example')}
        </button>
      </div>
      <div class="columns">
        {asked.answer?.units !== undefined && sideWithUnits !== undefined ? (
          <>
            <div class="bar wide">
              <h2>
                <bdi>{texts[sideWithUnits].file ?? say(sideWithUnits)}</bdi>
              </h2>
              <button type="button" onClick={() => save(sideWithUnits)}>
                {say('download')}
              </button>
              <button type="button" onClick={() => change(EMPTY)}>
                {say('close')}
              </button>
              <Summary asked={asked} texts={texts} />
            </div>
            <Units
              units={asked.answer.units}
              findings={findings}
              isFresh={isFresh}
              onMend={(finding, fix) => {
                mend([onSide(withFix(finding, fix), sideWithUnits)], fix.description);
              }}
            />
          </>
        ) : (
          <>
            {SIDES.map((side) => (
              <Editor
                key={side}
                side={side}
                value={texts[side]}
                onValue={(value) => {
                  onTexts({ ...texts, [side]: value });
                }}
                onFile={(file) => void open([file], side)}
                onSave={() => {
                  save(side);
                }}
                read={asked.answer?.[side]}
                marked={marked[side]}
              />
            ))}
            <section class="margin" aria-labelledby="findings-title">
              <h2 id="findings-title">{say('findings')}</h2>
              <Summary asked={asked} texts={texts} />
              <Findings
                findings={findings}
                isFresh={isFresh}
                onShow={show}
                onMend={(finding, fix) => {
                  mend([withFix(finding, fix)], fix.description);
                }}
              />
            </section>
          </>
        )}
      </div>
    </div>
  );
}

/** What is marked on a side, at its places in the text as it is now. */
function useMarked(
  side: Side,
  text: string,
  { answer, to }: Asked<'compare'>,
  findings: readonly Finding[],
): Marked {
  const read = useMemo(
    () => ({ marks: answer?.[side]?.marks ?? NO_MARKS, stretches: stretchesOf(findings, side) }),
    [answer, side, findings],
  );
  return useMemo(() => markedNow(read, to?.[side].text ?? '', text), [read, to, side, text]);
}

/** Whether the keys belong to what is written in there. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input, select');
}

/** The side onto which something was dropped. */
function sideAt(target: EventTarget | null): Side | undefined {
  const side = target instanceof Element ? target.closest<HTMLElement>('.side') : null;
  return side === null ? undefined : (side.dataset['side'] as Side);
}

/** Whether two pairs of texts are the same, read as the same types. */
function areTexts(some: Texts, others: Texts): boolean {
  return SIDES.every(
    (side) => some[side].text === others[side].text && some[side].type === others[side].type,
  );
}

function isMendedWithAll(finding: Finding): boolean {
  return finding.severity !== 'info' && isMendedUnasked(finding);
}
