import { addStretch, type Block, BlockBuilder } from './block.ts';

/** Puts a block of HTML together, without the marks of its notes. */
export class LineBuilder extends BlockBuilder {
  /** What is raised, until it is known what it is. */
  #raised: BlockBuilder | undefined;
  #struck = '';

  override add(...piece: Parameters<BlockBuilder['add']>): void {
    if (this.#raised === undefined) super.add(...piece);
    else this.#raised.add(...piece);
  }

  /** A text that is shown as struck: it holds no longer, and a date goes on over it. */
  strike(text: string): void {
    this.#struck += text;
  }

  /** What is added from here is raised: the end of an ordinal, or the mark of a note. */
  raise(): void {
    this.#raised ??= new BlockBuilder();
  }

  /** The mark of a note is none of the line: the 2 August of `August 2<sup>1</sup>` is not the 21st. */
  lower(): void {
    const raised = this.#raised?.build('paragraph');
    this.#raised = undefined;
    if (raised !== undefined && !isNoteMark(raised.text))
      addStretch(this, raised, 0, raised.text.length);
  }

  override build(kind: Block['kind']): Block {
    this.lower();
    const block = super.build(kind);
    return this.#struck === '' ? block : { ...block, struck: this.#struck };
  }

  override finish(kind: Block['kind']): Block | undefined {
    this.lower();
    return this.#struck.trim() === '' ? super.finish(kind) : this.build(kind);
  }
}

/** `1`, `[۲]`, `*`; of an ordinal letters are raised: `th`, «م». */
function isNoteMark(raised: string): boolean {
  return !/\p{L}/u.test(raised);
}
