/** Takes one more folded unit into the hash of a word, which begins as 0. */
export function mix(hash: number, unit: number): number {
  return (hash << 3) ^ unit;
}

/** The hash of a whole folded word: its last eleven letters count. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let place = 0; place < word.length; place++) hash = mix(hash, word.charCodeAt(place));
  return hash;
}

/** Spreads what the shifts leave close: 2^32 over the golden ratio. */
const SPREAD = 0x9e3779b1;

/**
 * Words by their hash, which whoever reads a word has at its end: a look-up makes no string of it, as a `Map`
 * would need, and most words of a text are in no table. Four places a word keep the runs short.
 */
export class WordTable<T> {
  readonly #mask: number;
  readonly #shift: number;
  readonly #hashes: Int32Array;
  readonly #words: (string | undefined)[];
  readonly #values: (T | undefined)[];

  constructor(entries: ReadonlyMap<string, T>) {
    const bits = Math.ceil(Math.log2(entries.size * 4));
    const size = 1 << bits;
    this.#mask = size - 1;
    this.#shift = 32 - bits;
    this.#hashes = new Int32Array(size);
    this.#words = Array.from({ length: size });
    this.#values = Array.from({ length: size });
    for (const [word, value] of entries) {
      const hash = hashOf(word);
      let slot = this.#slotOf(hash);
      while (this.#words[slot] !== undefined) slot = (slot + 1) & this.#mask;
      this.#hashes[slot] = hash;
      this.#words[slot] = word;
      this.#values[slot] = value;
    }
  }

  /** What belongs to a word that is given by its hash and its folded units. */
  find(hash: number, units: Uint16Array, length: number): T | undefined {
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & this.#mask) {
      const word = this.#words[slot];
      if (word === undefined) return undefined;
      if (this.#hashes[slot] === hash && isSpelled(word, units, length)) return this.#values[slot];
    }
  }

  #slotOf(hash: number): number {
    return Math.imul(hash, SPREAD) >>> this.#shift;
  }
}

/** Whether folded units are those of a word. */
export function isSpelled(word: string, units: Uint16Array, length: number): boolean {
  if (word.length !== length) return false;
  for (let place = 0; place < length; place++) {
    if (word.charCodeAt(place) !== units[place]) return false;
  }
  return true;
}
