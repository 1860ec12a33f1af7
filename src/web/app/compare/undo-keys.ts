import type { Texts } from '../state.ts';
import type { History, Step } from './history.ts';
import { caretIn } from './joined-hover.ts';
import { areSameTexts } from './same-texts.ts';

/** What keys ask for; the step is undefined where there is nothing to take back. */
interface AskedStep {
  readonly step: Step<Texts> | undefined;
  readonly phrase: 'undone' | 'redone';
}

/** The step that Ctrl+Z and Ctrl+Shift+Z ask for; undefined for other keys, and where the browser has its own to take. */
export function stepOfKeys(
  event: KeyboardEvent,
  history: History<Texts>,
  texts: Texts,
): AskedStep | undefined {
  // By its place: on a Persian keyboard the key writes another letter.
  const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
  if (!isUndo) return undefined;
  const step = event.shiftKey ? history.redo : history.undo;
  if (isField(event.target) && !isOnlyOurs(step, event.target, history, texts)) return undefined;
  return { step, phrase: event.shiftKey ? 'redone' : 'undone' };
}

/** Whether the keys belong to what is written in there. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input, select');
}

/** Whether a step changes the text that has the caret, with nothing written since: the browser has none to take. */
function isOnlyOurs(
  step: Step<Texts> | undefined,
  field: EventTarget | null,
  { placed }: History<Texts>,
  texts: Texts,
): boolean {
  const side = caretIn(field)?.side;
  if (side === undefined || step === undefined || placed === undefined) return false;
  return areSameTexts(placed, texts) && step.to[side].text !== texts[side].text;
}
