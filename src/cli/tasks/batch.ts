import { join } from 'node:path';
import { type CalendarId, isPressError } from '../../core/index.ts';
import { oneLine } from '../../core/one-line.ts';
import { type Batch, doBatch } from '../../node/bulk/batch.ts';
import { loadOperation } from '../../node/bulk/load-operation.ts';
import { rewriterOf } from '../../node/bulk/rewriter-of.ts';
import { checkHeader } from '../../node/bulk/check-header.ts';
import type { BatchEnd } from '../../node/bulk/run-batch.ts';
import { LONGEST_RECORD } from '../../node/bulk/table-scanner.ts';
import type { BulkCounts, BulkFormat, BulkOperation, BulkOptions } from '../../node/bulk/types.ts';
import { type HouseStyle, styleValue } from '../../style/house-style.ts';
import { refuseIdleOptions } from '../batch-options.ts';
import { formatOfNames, inputsOf, outputOf } from '../batch-places.ts';
import { BatchTeller } from '../batch-teller.ts';
import { type CliIo, EXIT, writeLine, writeRecord } from '../io.ts';
import { VERSION } from '../version.generated.ts';

interface BatchTaskOptions {
  readonly json?: boolean;
  readonly messageLocale?: string;
  readonly format?: BulkFormat;
  readonly field?: string;
  readonly add?: string;
  readonly op: BulkOperation;
  readonly to?: CalendarId;
  readonly from?: CalendarId;
  readonly dateStyle?: BulkOptions['dateStyle'] & {};
  readonly locale?: string;
  readonly timeZone?: string;
  readonly style?: string;
  readonly header: boolean;
  readonly output?: string;
  readonly gzip?: boolean;
  readonly rejects?: string;
  readonly strict?: boolean;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly jobs: number;
  readonly maxLine: number;
  readonly checkpoint: number;
  readonly exitZero?: boolean;
  readonly quiet?: boolean;
}

/** The file that threads run, beside this one in the bundle. */
const WORKER = join(import.meta.dirname, 'batch-worker.cjs');

const NOTHING: BulkCounts = { lines: 0, records: 0, rejected: 0 };

/** What is done by the house style that is in force here. */
const BY_STYLE: ReadonlySet<BulkOperation> = new Set(['format', 'readtime', 'annotate', 'check']);

/** `jalali batch` */
export async function task(
  words: readonly string[],
  options: BatchTaskOptions,
  io: CliIo,
): Promise<number> {
  const {
    output,
    json = false,
    resume = false,
    force = false,
    jobs,
    messageLocale = 'en',
  } = options;
  if (json && output === undefined)
    throw new Error('--json tells the outcome on stdout, where the records go; say --output too');
  const { op, to, from, dateStyle, locale } = options;
  refuseIdleOptions(op, {
    '--to': to,
    '--from': from,
    '--date-style': dateStyle,
    '--locale': locale,
  });
  if (force && output === undefined) throw new Error('--force begins an --output anew; say which');
  if (resume && force) throw new Error('--resume goes on and --force begins anew; choose one');
  // A file that is not there is told before what is not known of it.
  const inputs = inputsOf(words, io, jobs > 1);
  const bulk = await bulkOptions(words, options);
  if (bulk.field === undefined && bulk.format !== 'lines')
    throw new Error(`--field tells which field is rewritten; it is needed of ${bulk.format}`);
  // Options that do not go together are refused before anything is touched.
  const operation = await loadOperation(options.op);
  rewriterOf(bulk, operation, () => 'pass');
  if (bulk.format === 'csv' && options.maxLine > LONGEST_RECORD)
    throw new Error(`--max-line of CSV is ${LONGEST_RECORD} bytes at most`);
  await checkHeader(bulk, inputs, (header) =>
    rewriterOf(bulk, operation, () => 'pass').resume(header, NOTHING),
  );
  const teller = new BatchTeller(io, inputs, {
    isQuiet: options.quiet === true,
    isKept: options.rejects !== undefined,
  });
  const batch: Batch = {
    inputs,
    options: bulk,
    make: (onRejection) => rewriterOf(bulk, operation, onRejection),
    version: VERSION,
    output: outputOf(output, io, inputs),
    ...(options.rejects !== undefined && { rejects: options.rejects }),
    isPacked: options.gzip === true || output?.toLowerCase().endsWith('.gz') === true,
    isStrict: options.strict === true,
    isResumed: resume,
    isForced: force,
    longest: options.maxLine,
    checkpointEvery: options.checkpoint * 1000,
    jobs,
    workerFile: WORKER,
    now: () => io.now(),
    onBegin: (position, isAnew) => teller.begin(position, isAnew),
    onBlock: (position, bytesRead) => teller.tell(position, bytesRead),
    onRejected: (rejection, input) => teller.reject(rejection, input),
  };
  try {
    const end = await doBatch(batch);
    teller.finish(end);
    if (json) writeRecord(io, outcome(end, words, options));
    if (end.stoppedAt !== undefined) return EXIT.refused;
    return end.position.rejected > 0 && options.exitZero !== true ? EXIT.refused : EXIT.done;
  } catch (error) {
    teller.clear();
    // A reader such as `head` has seen enough.
    if (output === undefined && isBrokenPipe(error)) return EXIT.done;
    // What is refused before the first record is wrong usage.
    if (!teller.isBegun || !isPressError(error)) throw error;
    const { describeError } = await import('../../locale-data/describe-error.ts');
    writeLine(io.stderr, `jalali: ${describeError(error, { locale: messageLocale })}`);
    return EXIT.refused;
  }
}

async function bulkOptions(
  words: readonly string[],
  options: BatchTaskOptions,
): Promise<BulkOptions> {
  const { field, add, op, to, from, dateStyle, header, messageLocale = 'en' } = options;
  const isStyled = options.style !== undefined || BY_STYLE.has(op);
  const style = isStyled ? await styleInForce(options.style) : undefined;
  const timeZone = options.timeZone ?? (style && styleValue(style, 'timeZone'));
  const locale = options.locale ?? (style && styleValue(style, 'locales')?.[0]);
  return {
    format: options.format ?? formatOfNames(words),
    op,
    header,
    messageLocale,
    ...(field !== undefined && { field }),
    ...(add !== undefined && { add }),
    ...(to !== undefined && { to }),
    ...(from !== undefined && { from }),
    ...(dateStyle !== undefined && { dateStyle }),
    ...(locale !== undefined && { locale }),
    ...(timeZone !== undefined && { timeZone }),
    ...(style !== undefined && { style }),
  };
}

async function styleInForce(named: string | undefined): Promise<HouseStyle> {
  const { styleFor } = await import('../style-choice.ts');
  return styleFor(undefined, named);
}

function outcome(
  { position: { records, rejected }, stoppedAt }: BatchEnd,
  words: readonly string[],
  { output, rejects }: BatchTaskOptions,
): object {
  return {
    status: stoppedAt === undefined ? 'done' : 'stopped',
    inputs: words.length === 0 ? ['-'] : words,
    output,
    ...(rejects !== undefined && { rejects }),
    records,
    rejected,
    ...(stoppedAt !== undefined && {
      line: stoppedAt.line,
      error: { code: stoppedAt.code, message: oneLine(stoppedAt.message) },
    }),
  };
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
