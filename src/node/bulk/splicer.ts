/** The sizes that the buffers begin with. */
const FIRST_EDITS = 4096;
const FIRST_BYTES = 1 << 16;

/**
 * Makes the new bytes of many records at once: one copy of the whole, in which answers as long as what they
 * replace are written at once; the others are gathered, and what lies between them is moved at the end.
 */
export class Splicer {
  /** Where answers are written, one after another, from `length` on; `room` makes room and gives it. */
  answers: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  length = 0;
  /** The bytes as they are to be, so far: they may be written over, place by place. */
  output: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #starts = new Uint32Array(FIRST_EDITS);
  #ends = new Uint32Array(FIRST_EDITS);
  #answerEnds = new Uint32Array(FIRST_EDITS);
  #count = 0;
  #growth = 0;
  #mostGrowth = 0;

  /** `room` is where the new bytes are to be, if they fit there. */
  begin(input: Uint8Array, room?: Buffer): void {
    this.length = 0;
    this.#count = 0;
    this.#growth = 0;
    this.#mostGrowth = 0;
    if (room !== undefined) this.output = room;
    else if (this.output.length < input.length)
      this.output = Buffer.allocUnsafe(Math.max(input.length, this.output.length * 2));
    this.output.set(input);
  }

  /** The buffer of answers, with room for so many bytes more. */
  room(size: number): Buffer {
    const needed = this.length + size;
    if (needed > this.answers.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.answers.length * 2));
      larger.set(this.answers.subarray(0, this.length));
      this.answers = larger;
    }
    return this.answers;
  }

  /** Writes text as UTF-8 behind what has been written. */
  write(text: string): void {
    // A UTF-16 unit takes three bytes at most.
    const room = this.room(text.length * 3);
    this.length += room.write(text, this.length);
  }

  /** Writes a few bytes behind what has been written; a loop is quicker than a native copy of so few. */
  writeBytes(few: Uint8Array): void {
    const room = this.room(few.length);
    let place = this.length;
    for (let at = 0; at < few.length; at++) room[place++] = few[at] as number;
    this.length = place;
  }

  /** Puts what was written since the last edit in the place of the bytes; edits come from left to right. */
  replace(start: number, end: number): void {
    const place = this.#count;
    const answerStart = place === 0 ? 0 : (this.#answerEnds[place - 1] as number);
    const growth = this.length - answerStart - (end - start);
    if (growth === 0) {
      this.answers.copy(this.output, start, answerStart, this.length);
      this.length = answerStart;
      return;
    }
    if (place === this.#starts.length) this.#growLists();
    this.#starts[place] = start;
    this.#ends[place] = end;
    this.#answerEnds[place] = this.length;
    this.#count = place + 1;
    this.#growth += growth;
    if (this.#growth > this.#mostGrowth) this.#mostGrowth = this.#growth;
  }

  /** The first `taken` bytes with the edits in them; it is valid until the next run. */
  finish(taken: number): Uint8Array {
    const length = this.#count === 0 ? taken : this.#moveSpans(taken);
    return this.output.subarray(0, length);
  }

  /**
   * Moves what stays to its place. It is moved first so far to the right that no answer, all that grew before
   * it counted, can reach what has not been moved yet.
   */
  #moveSpans(taken: number): number {
    const shift = this.#mostGrowth;
    const output = this.#shifted(taken, shift);
    const { answers } = this;
    let to = 0;
    let kept = 0;
    let from = 0;
    for (let place = 0; place < this.#count; place++) {
      const start = this.#starts[place] as number;
      output.copyWithin(to, kept + shift, start + shift);
      to += start - kept;
      const answerEnd = this.#answerEnds[place] as number;
      if (answerEnd - from > LONG_ANSWER) {
        output.set(answers.subarray(from, answerEnd), to);
        to += answerEnd - from;
        from = answerEnd;
      }
      while (from < answerEnd) output[to++] = answers[from++] as number;
      kept = this.#ends[place] as number;
    }
    output.copyWithin(to, kept + shift, taken + shift);
    return to + taken - kept;
  }

  #shifted(taken: number, shift: number): Buffer {
    const { output } = this;
    if (output.length >= taken + shift) return output.copyWithin(shift, 0, taken);
    this.output = Buffer.allocUnsafe(Math.max(taken + shift, output.length * 2));
    this.output.set(output.subarray(0, taken), shift);
    return this.output;
  }

  #growLists(): void {
    this.#starts = doubled(this.#starts);
    this.#ends = doubled(this.#ends);
    this.#answerEnds = doubled(this.#answerEnds);
  }
}

/** From here on a native copy is quicker than a loop. */
const LONG_ANSWER = 64;

function doubled(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}
