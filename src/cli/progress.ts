import { type CliIo } from './io.ts';

/** How often a terminal is told. */
const EVERY_MS = 500;

/** Tells on a terminal how far a long work is; elsewhere nothing. */
export class Progress {
  readonly #io: CliIo;
  readonly #started: number;
  #told: number;
  #width = 0;

  constructor(io: CliIo) {
    this.#io = io;
    this.#started = io.now();
    this.#told = this.#started;
  }

  /** Tells how many posts were read, how fast, and how long the rest will take. */
  tell(posts: number, { done, total }: { readonly done: number; readonly total: number }): void {
    if (this.#io.stderr.isTTY !== true || posts === 0) return;
    const now = this.#io.now();
    if (now - this.#told < EVERY_MS) return;
    this.#told = now;
    const seconds = (now - this.#started) / 1000;
    const share = total === 0 ? 0 : Math.min(1, done / total);
    const left = share === 0 ? '' : `, ${timeText((seconds / share) * (1 - share))} left`;
    const line = `${posts} posts, ${Math.floor(share * 100)} %, ${Math.round(posts / seconds)} a second${left}`;
    this.#show(line);
  }

  /** Takes the line away. */
  finish(): void {
    if (this.#width > 0) this.#show('');
  }

  #show(line: string): void {
    this.#io.stderr.write(`\r${line.padEnd(this.#width)}${line === '' ? '\r' : ''}`);
    this.#width = line.length;
  }
}

function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
