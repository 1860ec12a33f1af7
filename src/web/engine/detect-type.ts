import type { DocumentType } from '../../documents/index.ts';

const ENOUGH = 4000;
const FRONT_MATTER = /^(?:---|\+\+\+)\r?\n/u;
const HTML = /^\s*<(?:!doctype|html|head|body|article|section|div|p|h[1-6]|ul|ol|table)\b/iu;
/** A heading, a link or image, a fence, words in bold: what plain text does not have. */
const MARKDOWN = /^#{1,6} \S|\S\]\(\S|^```|\*\*\S/mu;

/** What a pasted text is written in, by marks that the other types do not have; plain text without any. */
export function detectType(text: string): DocumentType {
  const head = text.slice(0, ENOUGH);
  if (HTML.test(head)) return 'html';
  return FRONT_MATTER.test(head) || MARKDOWN.test(head) ? 'markdown' : 'plain';
}
