/** One way to do a piece of work: `run` does it once over all its inputs and gives the answers to compare. */
export interface Contender {
  readonly name: string;
  /** What is timed; its result is compared with the first contender's, outside of the clock. */
  readonly run: () => unknown;
}

export interface Timing {
  readonly name: string;
  /** The least CPU time of one run, in milliseconds: other work on the machine only ever adds. */
  readonly ms: number;
  /** Whether its answers are those of the first contender; a wrong one is no contender. */
  readonly right: boolean;
}

/** Quick contenders are timed for so long: V8 compiles beside the first rounds, on this process's CPU time. */
const ENOUGH_MS = 1500;
const MOST_ROUNDS = 100;

/**
 * Times contenders in turn, round by round, so that what else the machine does meets all alike; CPU time of
 * this process, the least of the rounds. The first contender's answers are the ones that others must give.
 */
export function measure(contenders: readonly Contender[], rounds = 7): Timing[] {
  const least = contenders.map(() => Infinity);
  const right = contenders.map(() => true);
  let wanted = '';
  let spent = 0;
  for (let round = 0; round < rounds || (spent < ENOUGH_MS && round < MOST_ROUNDS); round++) {
    for (const [place, { run }] of contenders.entries()) {
      const start = process.cpuUsage();
      const answer = run();
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000;
      least[place] = Math.min(least[place] ?? Infinity, ms);
      spent += ms;
      if (round > 0) continue;
      const given = JSON.stringify(answer);
      if (place === 0) wanted = given;
      else right[place] = given === wanted;
    }
  }
  return contenders.map(({ name }, place) => ({
    name,
    ms: least[place] ?? Infinity,
    right: right[place] ?? false,
  }));
}

/** How many times as fast the first contender is as another; one with wrong answers is named so. */
export function ratio([ours]: readonly Timing[], peer: Timing): string {
  const times = `${(peer.ms / (ours?.ms ?? Infinity)).toFixed(1)}x`;
  return peer.right ? times : `${times} (wrong answers)`;
}

/** Writes a table in Markdown, the first column left, the others right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (number | string)[])[],
): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return `${[head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Repeatable numbers from 0 to 1 (mulberry32): the same inputs for every contender and every run. */
export function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
