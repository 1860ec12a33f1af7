/** How far a batch is, always between two records. */
export interface BatchPosition {
  /** Which of the inputs, from 0, and how many bytes and lines of it are done. */
  readonly input: number;
  readonly inputOffset: number;
  readonly lines: number;
  /** Of all inputs. */
  readonly records: number;
  readonly rejected: number;
  /** The header of the first input, as it stands there. */
  readonly header?: Uint8Array;
  readonly outputOffset: number;
  /** Whether what was written ends in a line break, so that another record may follow. */
  readonly endsInBreak: boolean;
}

/** Before the first record. */
export const AT_START: BatchPosition = {
  input: 0,
  inputOffset: 0,
  lines: 0,
  records: 0,
  rejected: 0,
  outputOffset: 0,
  endsInBreak: true,
};
