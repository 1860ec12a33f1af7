import { fstatSync } from 'node:fs';
import { BatchError } from '../node/bulk/batch-error.ts';
import { type BatchInput, fileInput, isAnInput, streamInput } from '../node/bulk/batch-input.ts';
import { type ByteSink, FdSink } from '../node/bulk/byte-sink.ts';
import { FdSource, IterableSource } from '../node/bulk/byte-source.ts';
import type { BulkFormat } from '../node/bulk/types.ts';
import { STDIN_PATH } from './inputs.ts';
import { type CliIo, untilDrained } from './io.ts';

const FORMATS: readonly (readonly [RegExp, BulkFormat])[] = [
  [/\.(?:ndjson|jsonl|jsonlines)$/iu, 'ndjson'],
  [/\.csv$/iu, 'csv'],
  [/\.(?:tsv|tab)$/iu, 'tsv'],
  [/\.(?:txt|list)$/iu, 'lines'],
];

/** The name of what is piped in. */
const STDIN = '<stdin>';

/** The format that the names of the inputs tell; all are to tell the same. */
export function formatOfNames(names: readonly string[]): BulkFormat {
  const formats = new Set(names.map((name) => formatOfName(name)));
  const [format] = formats;
  if (formats.size === 1 && format !== undefined) return format;
  const [first] = names;
  const what = formats.size > 1 ? 'files of several kinds' : (first ?? 'stdin');
  throw new Error(
    `--format tells how records are laid out; it is needed of ${what}: ndjson, csv, tsv, lines`,
  );
}

function formatOfName(name: string): BulkFormat | undefined {
  const plain = name.replace(/\.gz$/iu, '');
  return FORMATS.find(([ending]) => ending.test(plain))?.[1];
}

/** What is read: the files that are named, or stdin. */
export function inputsOf(
  words: readonly string[],
  io: CliIo,
  isThreaded: boolean,
): readonly BatchInput[] {
  if (words.length === 0 && io.stdin.isTTY === true)
    throw new Error('no files given; name them, or pipe one in');
  const names = words.length > 0 ? words : [STDIN_PATH];
  if (names.filter((name) => name === STDIN_PATH).length > 1)
    throw new Error('stdin can be read once only; name - once');
  return names.map((name) => (name === STDIN_PATH ? stdinOf(io, isThreaded) : fileInput(name)));
}

/**
 * The standard input, read without streams where it can be. Where threads work, a pipe is not waited for in
 * this one, which writes what they have done.
 */
function stdinOf(io: CliIo, isThreaded: boolean): BatchInput {
  const fd = io.descriptors?.stdin;
  return streamInput(STDIN, () =>
    fd === undefined || (isThreaded && !fstatSync(fd).isFile())
      ? new IterableSource(io.stdin)
      : new FdSource(fd, undefined, false),
  );
}

/** Where it goes: a file, or stdout, which would never end if it went to an input's own end. */
export function outputOf(
  path: string | undefined,
  io: CliIo,
  inputs: readonly BatchInput[],
): { readonly path: string } | { readonly sink: ByteSink } {
  if (path !== undefined) return { path };
  const { stdin, stdout } = io.descriptors ?? {};
  if (stdout === undefined) return { sink: textSink(io) };
  const isPiped = inputs.some(({ name }) => name === STDIN);
  if (isAnInput(stdout, inputs) || (isPiped && stdin !== undefined && isSameFile(stdin, stdout)))
    throw new BatchError('ERR_BATCH_OUTPUT', 'the output is an input; name another file');
  return { sink: new FdSink(stdout) };
}

function isSameFile(one: number, other: number): boolean {
  const [a, b] = [fstatSync(one, { bigint: true }), fstatSync(other, { bigint: true })];
  return a.isFile() && a.dev === b.dev && a.ino === b.ino;
}

/** Whole records are whole characters, if they are text. */
function textSink({ stdout }: CliIo): ByteSink {
  const decoder = new TextDecoder();
  return {
    write: async (bytes) => {
      stdout.write(decoder.decode(bytes, { stream: true }));
      await untilDrained(stdout);
    },
    close: () => {
      stdout.write(decoder.decode());
    },
  };
}
