import { type Block, BlockBuilder } from './block.ts';
import { documentFault } from './document-fault.ts';
import { type JsonVisitor, scanJson } from './json-scanner.ts';

/** A text of a file of messages, and the key by which programs ask for it. */
export interface Message {
  /** The keys from the outermost in, as `article.dates.0`; one that has a dot in itself in quotes. */
  readonly key: string;
  readonly block: Block;
}

/** Far more than messages have; the key of a text is as long as it is deep. */
const DEEPEST = 100;

/**
 * Reads every text of a JSON file of messages, as i18next has them, in their order; a key that stands
 * twice gives two. What is no text is left out.
 *
 * @throws ERR_DOCUMENT for what is no JSON, or nests more than a hundred levels deep.
 * @example
 * readMessages('{"menu": {"date": "Date", "count": 3}}', 'en.json').map(({ key }) => key) // => ['menu.date']
 */
export function readMessages(source: string, file: string): Message[] {
  const start = source.startsWith('\uFEFF') ? 1 : 0;
  const gatherer = new MessageGatherer(source, start, file);
  const fault = scanJson(start === 0 ? source : source.slice(start), gatherer);
  if (fault === undefined) return gatherer.messages;
  const { place, expected } = fault;
  throw documentFault(source, file, start + place, `not JSON: expected ${expected}`);
}

/** An object or array that is open, and what comes next in it. */
interface Frame {
  readonly prefix: string;
  key: string;
  /** Of an array, the place of the next item. */
  next: number | undefined;
}

class MessageGatherer implements JsonVisitor {
  readonly messages: Message[] = [];
  readonly #source: string;
  readonly #start: number;
  readonly #file: string;
  readonly #open: Frame[] = [];

  constructor(source: string, start: number, file: string) {
    this.#source = source;
    this.#start = start;
    this.#file = file;
  }

  open(bracket: '{' | '[', place: number): void {
    if (this.#open.length === DEEPEST) {
      const reason = `messages nest more than ${DEEPEST} levels deep`;
      throw documentFault(this.#source, this.#file, this.#start + place, reason);
    }
    const key = this.#takeKey();
    const prefix = this.#open.length === 0 ? '' : `${key}.`;
    this.#open.push({ prefix, key: '', next: bracket === '[' ? 0 : undefined });
  }

  close(): void {
    this.#open.pop();
  }

  key(start: number, end: number): void {
    const frame = this.#open.at(-1);
    if (frame !== undefined) frame.key = shownKey(this.#textBetween(start, end));
  }

  string(start: number, end: number): void {
    const from = this.#start + start + 1;
    const written = this.#source.slice(from, this.#start + end - 1);
    this.messages.push({ key: this.#takeKey(), block: textBlock(written, from) });
  }

  other(): void {
    this.#takeKey();
  }

  /** The whole key of the value that comes now. */
  #takeKey(): string {
    const frame = this.#open.at(-1);
    if (frame === undefined) return '';
    const { prefix, key, next } = frame;
    if (next === undefined) return prefix + key;
    frame.next = next + 1;
    return `${prefix}${next}`;
  }

  #textBetween(start: number, end: number): string {
    return String(JSON.parse(this.#source.slice(this.#start + start, this.#start + end)));
  }
}

function shownKey(key: string): string {
  return key === '' || /[."]/u.test(key) ? JSON.stringify(key) : key;
}

function textBlock(written: string, offset: number): Block {
  const builder = new BlockBuilder('json');
  let start = 0;
  for (;;) {
    const escape = written.indexOf('\\', start);
    builder.add(written.slice(start, escape === -1 ? undefined : escape), offset + start);
    if (escape === -1) return builder.buildAt(offset);
    const sourceLength = written[escape + 1] === 'u' ? 6 : 2;
    start = escape + sourceLength;
    const character = String(JSON.parse(`"${written.slice(escape, start)}"`));
    builder.add(character, offset + escape, { sourceLength });
  }
}
