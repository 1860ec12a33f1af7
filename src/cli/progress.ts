import { type CliIo } from './io.ts';

/** How often a terminal is told. */
const EVERY_MS = 500;

/** Tells on a terminal how far a long work is; elsewhere nothing. */
export class Progress {
  readonly #io: CliIo;
  readonly #what: string;
  readonly #started: number;
  #told: number;
  #width = 0;

  constructor(io: CliIo, what = 'posts') {
    this.#io = io;
    this.#what = what;
    this.#started = io.now();
    this.#told = this.#started;
  }

  /** Tells how many were read, how fast, and where the whole is known how long the rest will take. */
  tell(count: number, { done, total }: { readonly done: number; readonly total: number }): void {
    const now = this.#io.now();
    if (count === 0 || now - this.#told < EVERY_MS) return;
    this.#told = now;
    // To ask is a call of the system.
    if (this.#io.stderr.isTTY !== true) return;
    const seconds = (now - this.#started) / 1000;
    const share = total === 0 ? 0 : Math.min(1, done / total);
    const left = share === 0 ? '' : `, ${timeText((seconds / share) * (1 - share))} left`;
    const part = total === 0 ? '' : ` ${Math.floor(share * 100)} %,`;
    const line = `${count} ${this.#what},${part} ${Math.round(count / seconds)} a second${left}`;
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
