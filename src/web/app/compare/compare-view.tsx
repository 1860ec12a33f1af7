import { useMemo, useRef } from 'preact/hooks';
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
import { Findings, tally } from './findings.tsx';
import { useFocusAfterMend } from './focus-after-mend.ts';
import { useHistory } from './history.ts';
import { lightUp, markAt, placeOfCaret } from './joined-hover.ts';
import { mended, withFix } from './mend.ts';
import { Units } from './units.tsx';

interface CompareProps {
  readonly texts: Texts;
  readonly onTexts: (texts: Texts) => void;
}

const EMPTY: Texts = { source: { text: '', type: 'auto' }, target: { text: '', type: 'auto' } };
const NONE: readonly Finding[] = [];

/** The two texts beside each other, what was found between them, and what can be done about it. */
export function CompareView({ texts, onTexts }: CompareProps) {
  const { say } = useVoice();
  const { engine, settings, tell } = useServices();
  const root = useRef<HTMLDivElement>(null);
  const history = useHistory(texts, onTexts);
  const copyText = useCopy();
  const ask = useMemo((): Ask<'compare'> => ({ ...texts, ...settings }), [texts, settings]);
  const asked = useAnswer('compare', ask, ask);
  const isFresh = isOf(asked, texts);
  const findings = asked.answer?.findings ?? NONE;
  const mends = useMemo(() => findings.filter(isMendedWithAll), [findings]);

  const rememberFocus = useFocusAfterMend(root, asked.answer, isFresh);

  /** What is shown now, for what comes later: two files may be read at once. */
  const latest = useRef(texts);
  latest.current = texts;
  const change = (next: Texts): void => {
    history.keep(latest.current);
    latest.current = next;
    onTexts(next);
  };
  const mend = (found: readonly Finding[], what: string): void => {
    rememberFocus();
    change(mended(texts, found));
    tell(say('mended', { what }));
  };
  const open = async (side: Side, file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      const { text, type } = await engine.ask('read', { bytes, name: file.name, ...settings });
      const other = side === 'source' ? 'target' : 'source';
      const isWhole = ['xliff', 'po', 'tmx', 'csv', 'tsv'].includes(type);
      const kept = isWhole ? { [other]: EMPTY[other] } : {};
      change({ ...latest.current, ...kept, [side]: { text, type, file: file.name } });
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
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

  const sideWithUnits = (['source', 'target'] as const).find((side) => texts[side].text !== '');
  return (
    <div
      ref={root}
      class="compare"
      onMouseMove={({ clientX, clientY, currentTarget }) => {
        lightUp(currentTarget, markAt(clientX, clientY));
      }}
      onMouseLeave={({ currentTarget }) => {
        lightUp(currentTarget, undefined);
      }}
      onSelect={({ target, currentTarget }) => {
        if (!(target instanceof HTMLTextAreaElement) || target.parentElement === null) return;
        const { line, mark } = placeOfCaret(target.parentElement, target.selectionStart);
        lightUp(currentTarget, mark);
        (mark ?? line)?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <div class="bar" role="toolbar" aria-label={say('view.compare')}>
        <Act isOff={history.undo === undefined} onAct={() => history.undo?.()}>
          {say('undo')}
        </Act>
        <Act isOff={history.redo === undefined} onAct={() => history.redo?.()}>
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
            {(['source', 'target'] as const).map((side) => (
              <Editor
                key={side}
                side={side}
                value={texts[side]}
                onValue={(value) => {
                  onTexts({ ...texts, [side]: value });
                }}
                onFile={(file) => void open(side, file)}
                onSave={() => {
                  save(side);
                }}
                marked={asked.answer?.[side]}
                read={asked.to?.[side].text}
                findings={findings}
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

/** Whether an answer is that of these texts. */
function isOf({ to }: Asked<'compare'>, { source, target }: Texts): boolean {
  return (
    to?.source.text === source.text &&
    to.target.text === target.text &&
    to.source.type === source.type &&
    to.target.type === target.type
  );
}

function isMendedWithAll({ severity, fixes }: Finding): boolean {
  return severity !== 'info' && fixes.length > 0;
}

/** How many findings there are; told to screen readers when it changes. */
function Summary({ asked, texts }: { readonly asked: Asked<'compare'>; readonly texts: Texts }) {
  const { say } = useVoice();
  return (
    <p class="summary" role="status" tabIndex={-1} aria-busy={asked.isBusy}>
      {summaryOf(asked, texts, say)}
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
