import { type Block, BlockBuilder } from './block.ts';
import { documentFault, lineBreakOf } from './document-fault.ts';
import { matchEnd } from './match-end.ts';
import { PoTextReader } from './po-text.ts';

/** An entry of a PO file: a message with its translation, or with one for each form of the plural. */
export interface PoEntry {
  readonly context?: Block;
  readonly id: Block;
  readonly plural?: Block;
  readonly forms: readonly PoForm[];
  readonly flags: readonly string[];
}

/** A translation, and the number of the plural's form that it is. */
export interface PoForm {
  readonly index: number;
  readonly text: Block;
}

/**
 * Reads the entries of a PO file in their order, the header among them; what is commented out as
 * obsolete, and the previous texts of `#|`, are none.
 *
 * @throws ERR_DOCUMENT for what is no PO file.
 */
export function readPoEntries(source: string, file: string): PoEntry[] {
  return new PoScanner(source, file).read();
}

/** An entry of which more may come. */
interface OpenEntry {
  readonly place: number;
  context?: Block;
  id?: Block;
  plural?: Block;
  readonly forms: PoForm[];
  readonly flags: string[];
}

const SPACE = /\s+/uy;
const KEYWORD =
  /(?:(?<keyword>msgctxt|msgid_plural|msgid|domain)|msgstr(?:\s*\[\s*(?<index>\d+)\s*\])?)(?![\w[])/uy;

class PoScanner {
  readonly #source: string;
  readonly #file: string;
  readonly #lineBreak: '\n' | '\r';
  readonly #texts: PoTextReader;
  #place: number;
  readonly #entries: PoEntry[] = [];
  #open: OpenEntry | undefined;
  /** The flags of the entry to come. */
  #flags: string[] = [];

  constructor(source: string, file: string) {
    this.#source = source;
    this.#file = file;
    this.#lineBreak = lineBreakOf(source);
    this.#texts = new PoTextReader(source, file);
    this.#place = source.startsWith('\uFEFF') ? 1 : 0;
  }

  read(): PoEntry[] {
    for (;;) {
      this.#skipSpace();
      if (this.#place === this.#source.length) break;
      if (this.#source[this.#place] === '#') this.#takeComment();
      else this.#takeStatement();
    }
    this.#close();
    return this.#entries;
  }

  #skipSpace(): void {
    this.#place = matchEnd(SPACE, this.#source, this.#place) ?? this.#place;
  }

  #takeComment(): void {
    // A comment stands before its entry: one after a translation is the next entry's.
    if (this.#open !== undefined && this.#open.forms.length > 0) this.#close();
    const end = this.#source.indexOf(this.#lineBreak, this.#place);
    const line = this.#source.slice(this.#place, end === -1 ? undefined : end);
    this.#place += line.length;
    if (line.startsWith('#,') || line.startsWith('#=')) this.#takeFlags(line.slice(2));
    // The comments before an obsolete entry are its own.
    if (line.startsWith('#~')) this.#flags = [];
  }

  #takeFlags(line: string): void {
    const flags = line.split(',').map((flag) => flag.trim());
    (this.#open?.flags ?? this.#flags).push(...flags.filter((flag) => flag !== ''));
  }

  #takeStatement(): void {
    const start = this.#place;
    KEYWORD.lastIndex = start;
    const match = KEYWORD.exec(this.#source);
    if (match === null) throw this.#fault(start, this.#whatIsWrongAt(start));
    this.#place += match[0].length;
    const text = this.#takeText(start);
    const { keyword = 'msgstr', index = '0' } = match.groups ?? {};
    switch (keyword) {
      case 'domain':
        this.#close();
        return;
      case 'msgctxt':
        this.#close();
        this.#begin(start).context = text;
        return;
      case 'msgid':
        if (this.#open?.id !== undefined) this.#close();
        (this.#open ?? this.#begin(start)).id = text;
        return;
      case 'msgid_plural':
        this.#messageOf('msgid_plural', start).plural = text;
        return;
      default:
        this.#messageOf('msgstr', start).forms.push({ index: Number(index), text });
    }
  }

  #whatIsWrongAt(place: number): string {
    return this.#source[place] === '"'
      ? 'text in quotes that belongs to no msgid or msgstr'
      : 'text outside quotes; expected a comment, msgctxt, msgid or msgstr';
  }

  /** Takes the strings after a keyword, which are one text. */
  #takeText(keyword: number): Block {
    this.#skipSpace();
    const start = this.#place;
    if (this.#source[start] !== '"') {
      throw this.#fault(keyword, 'a keyword without its text in double quotes');
    }
    const builder = new BlockBuilder('po');
    while (this.#source[this.#place] === '"') {
      this.#place = this.#texts.read(this.#place, builder);
      this.#skipSpace();
    }
    return builder.buildAt(start + 1);
  }

  #begin(place: number): OpenEntry {
    this.#open = { place, forms: [], flags: this.#flags };
    this.#flags = [];
    return this.#open;
  }

  #messageOf(keyword: string, place: number): OpenEntry {
    if (this.#open?.id !== undefined) return this.#open;
    throw this.#fault(place, `${keyword} without a msgid before it`);
  }

  #close(): void {
    const entry = this.#open;
    if (entry === undefined) return;
    const { place, id, ...more } = entry;
    if (id === undefined) throw this.#fault(place, 'msgctxt without a msgid after it');
    if (more.forms.length === 0) throw this.#fault(place, 'msgid without a msgstr after it');
    this.#entries.push({ id, ...more });
    this.#open = undefined;
  }

  #fault(place: number, reason: string): Error {
    return documentFault(this.#source, this.#file, place, reason);
  }
}
