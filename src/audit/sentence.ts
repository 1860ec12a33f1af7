import { sourceEnd, sourceOffset, readBlocks } from '../documents/index.ts';
import { type Post, type PostField, withoutShortcodes } from '../documents/posts/index.ts';
import { oneLine } from '../core/one-line.ts';
import type { Place } from '../check/index.ts';

/** A sentence of a post, and the place in it that a finding is about. */
export interface Sentence {
  readonly before: string;
  readonly place: string;
  readonly after: string;
}

/** How much of a sentence is shown before and after a place. */
const AROUND = 160;
const END_OF_SENTENCE = /[.!?؟…۔]["'»”’)]?\s|\n/gu;

type Block = ReturnType<typeof readBlocks>[number];

/** What readers see round the places of a text. */
export class SentenceFinder {
  readonly #text: string;
  readonly #blocks: readonly Block[];

  constructor({ text }: PostField, { type, textType }: Post) {
    this.#text = type === 'file' ? text : withoutShortcodes(text);
    this.#blocks = readBlocks(this.#text, textType);
  }

  /** The sentence round a place, without markup; of a place that no reader sees what is written there. */
  at({ index, length }: Place): Sentence {
    for (const block of this.#blocks) {
      const from = textPlace(block, index);
      if (from === undefined) continue;
      let to = from;
      while (to < block.text.length && sourceEnd(block, to + 1) <= index + length) to++;
      return sentenceOf(block.text, from, Math.max(to, from));
    }
    return sentenceOf(this.#text, index, index + length);
  }
}

/** The place in a block's text of a place in its source; undefined where the block has none there. */
function textPlace(block: Block, index: number): number | undefined {
  for (const { start, offset, length, sourceLength = length } of block.segments) {
    if (index < offset || index >= offset + sourceLength) continue;
    const place = start + Math.min(index - offset, length - 1);
    return sourceOffset(block, place) <= index ? place : start;
  }
  return undefined;
}

function sentenceOf(text: string, from: number, to: number): Sentence {
  const lead = text.slice(Math.max(0, from - AROUND), from);
  const trail = text.slice(to, to + AROUND);
  const start = lastEnd(lead);
  const [end] = trail.matchAll(END_OF_SENTENCE);
  const isCutBefore = start === 0 && from > AROUND;
  const isCutAfter = end === undefined && to + AROUND < text.length;
  const after = end === undefined ? trail : trail.slice(0, end.index + end[0].trimEnd().length);
  return {
    before: (isCutBefore ? '…' : '') + spaced(lead.slice(start)).trimStart(),
    place: spaced(text.slice(from, to)),
    after: spaced(after).trimEnd() + (isCutAfter ? '…' : ''),
  };
}

/** Where the last sentence begins. */
function lastEnd(text: string): number {
  let end = 0;
  for (const { index, 0: mark } of text.matchAll(END_OF_SENTENCE)) end = index + mark.length;
  return end;
}

/** One line without controls, its outer spaces kept as one each. */
function spaced(text: string): string {
  return oneLine(`|${text}|`).slice(1, -1);
}
