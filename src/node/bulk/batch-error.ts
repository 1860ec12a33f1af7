import { PressError } from '../../core/index.ts';

/** What is wrong: another run is at it, the output may not be written, or a run cannot be gone on with. */
export type BatchErrorCode =
  | 'ERR_BATCH_BUSY'
  | 'ERR_BATCH_OUTPUT'
  | 'ERR_BATCH_NOT_RESUMABLE'
  | 'ERR_BATCH_CHANGED';

/** A batch that is refused before its first record, with what would settle it. */
export class BatchError extends PressError {
  declare readonly code: BatchErrorCode;
  /** What was found, and what would settle it. */
  declare readonly reason: string;

  constructor(code: BatchErrorCode, reason: string) {
    super(reason, { code, reason });
  }

  override get name(): string {
    return 'BatchError';
  }
}
