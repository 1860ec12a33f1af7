import type { StateBlock, StateInline } from 'markdown-it';
import { matchEnd } from './match-end.ts';

/** The type of the tokens that hold what publishing tools take out of the text. */
export const MARK = 'mark';

/** `[^1]`, a reference to a footnote; `[^1](address)` is a link all the same. */
const FOOTNOTE = /\[\^[^\s[\]]+\](?!\()/uy;
/** The box of a task, where a text begins. */
const TASK_BOX = /\[[ xX]\](?=\s)/uy;
/** `{#id .class}` and `{: .class}`, the attributes of a heading or an image. */
const ATTRIBUTES = /\{[#.:][^{}\n]*\}/uy;
/** A tag of a template ends as it begins: Hugo's shortcodes, and the tags of Jekyll and Eleventy. */
const TEMPLATE_ENDS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}' };

/**
 * An inline rule: goes past what is no text of the article, though CommonMark knows nothing of it. A tag
 * of a template stands for what the tool puts there; nobody reads the tag.
 */
export function skipMark(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const end = markEnd(state);
  if (end === undefined || end > state.posMax) return false;
  if (!silent) state.push(MARK, '', 0).content = src.slice(pos, end);
  state.pos = end;
  return true;
}

function markEnd(state: StateInline): number | undefined {
  const { src, pos } = state;
  if (src[pos] === '[') {
    return matchEnd(FOOTNOTE, src, pos) ?? (pos === 0 ? matchEnd(TASK_BOX, src, pos) : undefined);
  }
  if (src[pos] !== '{') return undefined;
  return templateEnd(state) ?? matchEnd(ATTRIBUTES, src, pos);
}

/** Where no tag ends any more, so that tags that never end are not looked for again and again. */
const endless = new WeakMap<StateInline, Map<string, number>>();

function templateEnd(state: StateInline): number | undefined {
  const { src, pos } = state;
  const closing = TEMPLATE_ENDS[src.slice(pos, pos + 2)];
  if (closing === undefined) return undefined;
  const from = endless.get(state)?.get(closing);
  if (from !== undefined && pos >= from) return undefined;
  const index = src.indexOf(closing, pos + 2);
  if (index !== -1) return index + closing.length;
  const known = endless.get(state) ?? new Map<string, number>();
  endless.set(state, known.set(closing, pos));
  return undefined;
}

const FOOTNOTE_LABEL = /\[\^[^\s[\]]+\]:[\t ]*/uy;

/** A block rule: the label before a footnote is none of its words. The rules after it read the rest. */
export function skipFootnoteLabel(
  state: StateBlock,
  line: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const end = matchEnd(FOOTNOTE_LABEL, state.src, start);
  if (end === undefined) return false;
  if (silent) return true;
  state.bMarks[line] = end;
  state.tShift[line] = 0;
  return false;
}
