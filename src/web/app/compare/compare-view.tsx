import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isMendedUnasked } from '../../../check/apply-fixes.ts';
import type { Ask, Finding, Side } from '../../protocol.ts';
import { onSide } from '../../on-side.ts';
import { download } from '../parts/download.ts';
import { useVoice } from '../phrases.ts';
import { useAnswer, useServices } from '../services.ts';
import type { Texts } from '../state.ts';
import { Editor } from './editor.tsx';
import { Findings } from './findings.tsx';
import { useFocusAfterMend } from './focus-after-mend.ts';
import type { History, Step } from './history.ts';
import { bringIntoSight } from './into-sight.ts';
import { caretIn, isAny, joinedAt, joinedBelow, lightUp, placeOf } from './joined-hover.ts';
import { mended, withFix } from './mend.ts';
import { EMPTY, placed } from './placed.ts';
import { readFile } from './read-file.ts';
import { areSameTexts } from './same-texts.ts';
import { Summary } from './summary.tsx';
import { Toolbar } from './toolbar.tsx';
import { stepOfKeys } from './undo-keys.ts';
import { Units } from './units.tsx';
import { useMarked } from './use-marked.ts';

interface CompareProps {
  readonly texts: Texts;
  readonly onTexts: (texts: Texts) => void;
  readonly history: History<Texts>;
}

const SIDES = ['source', 'target'] as const;
const NONE: readonly Finding[] = [];

/** The two texts beside each other, what was found between them, and what can be done about it. */
export function CompareView({ texts, onTexts, history }: CompareProps) {
  const { say } = useVoice();
  const { engine, settings, tell } = useServices();
  const root = useRef<HTMLDivElement>(null);
  const ask = useMemo((): Ask<'compare'> => ({ ...texts, ...settings }), [texts, settings]);
  const asked = useAnswer('compare', ask, ask);
  const isFresh = asked.to !== undefined && areSameTexts(asked.to, texts);
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
        const asks = stepOfKeys(event, history, texts);
        if (asks === undefined) return;
        event.preventDefault();
        goBack(asks.step, asks.phrase);
      }}
      onDrop={(event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        void open(files, sideAt(event.target));
      }}
    >
      <Toolbar
        texts={texts}
        history={history}
        mends={mends}
        hasFindings={findings.length > 0}
        isFresh={isFresh}
        onStep={goBack}
        onMend={mend}
        onReport={() => void makeReport()}
        onTexts={change}
      />
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

/** The side onto which something was dropped. */
function sideAt(target: EventTarget | null): Side | undefined {
  const side = target instanceof Element ? target.closest<HTMLElement>('.side') : null;
  return side === null ? undefined : (side.dataset['side'] as Side);
}

function isMendedWithAll(finding: Finding): boolean {
  return finding.severity !== 'info' && isMendedUnasked(finding);
}
