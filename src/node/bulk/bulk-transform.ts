import { TransformStream, type TransformStreamDefaultController } from 'node:stream/web';
import { FieldTypeError } from '../../core/index.ts';
import { BulkRejectionError } from './bulk-error.ts';
import { createRewriter } from './create-rewriter.ts';
import { PendingBytes } from './pending-bytes.ts';
import type { BulkOptions, OnRejection, RecordRewriter } from './types.ts';

/** How {@link bulkTransform} goes on where a record is refused, and how it is stopped. */
export interface BulkTransformOptions extends BulkOptions {
  /** Stops the work; its reason is the stream's error. */
  readonly signal?: AbortSignal;
  /** Is told each record that is refused, and says whether it passes as it is, as without one, or is left out. */
  readonly onRejection?: OnRejection;
  /** Whether the first refusal stops the work. */
  readonly strict?: boolean;
}

/**
 * Makes a Web stream that takes the bytes of records, NDJSON, CSV, TSV or plain lines, and gives them with one
 * field rewritten, or one more, every other byte as it was.
 *
 * It keeps no more than the record at hand and the chunk that it came in. The stream fails with ERR_DOCUMENT, the line told, at the first refusal if it is strict; with
 * ERR_FIELD_TYPE for a header without the column; with the signal's reason.
 *
 * @throws ERR_FIELD_TYPE for options that are none or do not go together, ERR_UNKNOWN_CALENDAR,
 *   ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE, ERR_STYLE.
 * @example
 * bulkTransform({ format: 'csv' }) // throws ERR_FIELD_TYPE
 * bulkTransform({ format: 'ndjson', field: 'date', timeZone: 'Asia/Tehran' }) instanceof TransformStream // => true
 */
export function bulkTransform(
  options: BulkTransformOptions,
): TransformStream<Uint8Array, Uint8Array> {
  const { signal } = options;
  const rewriter = createRewriter(options, rejectionOf(options));
  const pending = new PendingBytes();
  let stop: (() => void) | undefined;
  return new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      if (signal === undefined) return;
      stop = (): void => controller.error(signal.reason);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    },
    transform: (chunk, controller) => {
      if (!(chunk instanceof Uint8Array)) throw new FieldTypeError('chunk', chunk, 'bytes');
      if (pending.add(chunk)) emit(rewriter, pending, false, controller);
    },
    flush: (controller) => {
      emit(rewriter, pending, true, controller);
      if (stop !== undefined) signal?.removeEventListener('abort', stop);
    },
  });
}

function rejectionOf({ strict = false, onRejection = pass }: BulkTransformOptions): OnRejection {
  if (!strict) return onRejection;
  return (rejection) => {
    throw new BulkRejectionError(INPUT_NAME, rejection);
  };
}

const pass: OnRejection = () => 'pass';

/** A stream has no file name to be told in errors. */
const INPUT_NAME = '<input>';

function emit(
  rewriter: RecordRewriter,
  pending: PendingBytes,
  isLast: boolean,
  controller: TransformStreamDefaultController<Uint8Array>,
): void {
  const { taken, output } = rewriter.rewrite(pending.bytes, isLast);
  pending.take(taken);
  // The rewriter writes into the same memory again, and who reads the stream has its time.
  if (output.length > 0) controller.enqueue(Uint8Array.from(output));
}
