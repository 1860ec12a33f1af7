/**
 * 2^28 milliseconds, 3.1 days. No zone of the IANA database changes its clocks twice within so little: the
 * least are 3.99 days in Freetown in 1939, then 6.96 in Gaza and parts of Brazil.
 */
const BUCKET = 2 ** 28;

/** A power of two, as many as 69 years have; a bucket takes the place of the one so many before it. */
const PLACES = 8192;

/** A power of two: 99 days. A call that learns is so rare then that V8 keeps its code apart from the look-up's. */
const LEARNT_AT_ONCE = 32;

/** No number of a bucket that an instant of our range is in, and no offset. */
const NONE = 2 ** 31 - 1;

/**
 * Remembers a zone's offsets, which take Intl more than a hundred times as long as a look-up. When an instant
 * first comes, the buckets around it are asked for at their ends; where those differ, the change is found exactly.
 */
export function rememberOffsets(ask: (epochMs: number) => number): (epochMs: number) => number {
  const none = NONE;
  /** The buckets that are known: by place, their number and their offset, or `NONE` for either. */
  const numbers = new Int32Array(PLACES).fill(none);
  const offsets = new Int32Array(PLACES);
  /** Where the clocks change within a bucket, it has no one offset, but a change here. */
  const changes = new Map<number, Change>();

  function learnAround(number: number): void {
    const first = number & -LEARNT_AT_ONCE;
    let before = ask(first * BUCKET);
    for (let next = first; next < first + LEARNT_AT_ONCE; next++) before = learn(next, before);
  }

  /** Learns a bucket from the offset at its start; gives the one at its end. */
  function learn(number: number, before: number): number {
    const place = number & (PLACES - 1);
    const start = number * BUCKET;
    const after = ask(start + BUCKET);
    changes.delete(place);
    if (before !== after) {
      changes.set(place, { before, after, from: changeBetween(ask, start, start + BUCKET) });
    }
    offsets[place] = before === after ? before : none;
    numbers[place] = number;
    return after;
  }

  function offsetAround(epochMs: number, place: number): number {
    const { before, after, from } = changes.get(place) as Change;
    return epochMs < from ? before : after;
  }

  return (epochMs) => {
    const number = Math.floor(epochMs / BUCKET) | 0;
    const place = number & (PLACES - 1);
    if (numbers[place] !== number) learnAround(number);
    const offset = offsets[place] as number;
    return offset === none ? offsetAround(epochMs, place) : offset;
  };
}

/** A change of the clocks: the offsets around it, and the millisecond from which the second holds. */
interface Change {
  readonly before: number;
  readonly after: number;
  readonly from: number;
}

/** The millisecond from which the clocks show the offset of `end`, by bisection. */
export function changeBetween(
  ask: (epochMs: number) => number,
  start: number,
  end: number,
): number {
  const offset = ask(end);
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}
