import { checkOptions } from '../../core/fields.ts';
import type { DocumentType } from '../../documents/block.ts';
import { readBlocks } from '../../documents/read-blocks.ts';
import { wordsIn } from './words-in.ts';

/** What the text is written in, and what of it counts. */
export interface CountWordsOptions {
  /** `plain` by default. */
  readonly type?: DocumentType;
  /** Whether code blocks count; not by default. */
  readonly code?: boolean;
  /** Whether the captions of pictures and tables count; by default they do. */
  readonly captions?: boolean;
  /** Whether the texts that stand for images count; not by default, for few readers see them. */
  readonly altText?: boolean;
}

/**
 * Counts the words of a text, in time linear in its length: runs without white space that hold a
 * letter or a number, so that می‌شود, ۱۴۰۴/۰۵/۲۴, a URL and state-of-the-art are one each.
 *
 * @throws ERR_FIELD_TYPE for a text that is no string, or a type that is not read.
 * @example
 * countWords('جمعه ۱۴۰۴/۰۵/۲۴ باران می\u200cآید.') // => 4
 * countWords('A <b>bold</b>ly <i>go</i> — again', { type: 'html' }) // => 4
 * countWords('Rain ![a wet street](a.jpg)', { type: 'markdown', altText: true }) // => 4
 */
export function countWords(text: string, options: CountWordsOptions = {}): number {
  return measure(text, options).words;
}

/** What a text holds to read and to look at. */
export interface Measure {
  readonly words: number;
  readonly images: number;
}

/** Counts the words and the images of a text, reading it once. */
export function measure(text: string, options: CountWordsOptions = {}): Measure {
  checkOptions(options);
  if (isOneBlock(text, options.type)) return { words: wordsIn(text), images: 0 };
  const { type = 'plain', code = false, captions = true, altText = false } = options;
  const counts = { heading: true, paragraph: true, caption: captions, code, image: altText };
  let words = 0;
  let images = 0;
  for (const block of readBlocks(text, type)) {
    if (block.kind === 'image') images++;
    if (counts[block.kind]) words += wordsIn(block.text) + wordsIn(block.struck ?? '');
  }
  return { words, images };
}

/**
 * Whether the words of a text are those of its blocks together, so that none need be cut out: plain text is
 * parted where white space is, which ends words anyhow. U+FEFF behind a blank line is white space there, and
 * otherwise part of a word.
 */
function isOneBlock(text: unknown, type: CountWordsOptions['type']): text is string {
  return (
    typeof text === 'string' &&
    (type === undefined || type === 'plain') &&
    !text.includes('\ufeff', 1)
  );
}
