/** Everything a command may touch of the world, given to it; so tests run commands in their own. */
export interface CliIo {
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** The same as file descriptors, where bulk may go past streams. */
  readonly descriptors?: { readonly stdin: number; readonly stdout: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): number;
  /** The zone of this machine; for some values of `TZ` Node gives none, or `Etc/Unknown`. */
  hostTimeZone(): string | undefined;
  /** Waits until the user stops what runs on: Ctrl+C. */
  untilStopped(): Promise<void>;
}

/** Where text goes. */
export interface TextSink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** How wide a terminal is; undefined where it is none. */
  readonly columns?: number | undefined;
  /** Whether its reader is behind, as Node's streams tell. */
  readonly writableNeedDrain?: boolean;
  once?(event: 'drain', listener: () => void): unknown;
}

/** Exit codes: 0 done, 1 refused input (the rest is done), 2 wrong usage or a crash. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** Every `--json` record carries this; it grows when a field changes its meaning or goes. */
const SCHEMA_VERSION = 1;

/** How wide text is wrapped that goes to no terminal. */
export const WIDTH = 80;

/** Writes a line. */
export function writeLine(sink: TextSink, text: string): void {
  sink.write(`${text}\n`);
}

/** Writes a record as one line of JSON. */
export function writeRecord(io: CliIo, record: object): void {
  writeLine(io.stdout, JSON.stringify({ schemaVersion: SCHEMA_VERSION, ...record }));
}

/** Whether output may be coloured: a terminal, and no NO_COLOR (https://no-color.org). */
export function mayColour(io: CliIo): boolean {
  return io.stdout.isTTY === true && !io.env['NO_COLOR'];
}

/** Waits for a reader that is behind, so that a long run stays small. */
export async function untilDrained(sink: TextSink): Promise<void> {
  if (sink.writableNeedDrain !== true || sink.once === undefined) return;
  await new Promise<void>((resolve) => {
    sink.once?.('drain', resolve);
  });
}
