import { DocumentError } from '../../core/errors/index.ts';
import type { Rejection } from './types.ts';

/** The first refusal of a run that is strict: it stops there, and the line and code are told. */
export class BulkRejectionError extends DocumentError {
  declare readonly rejection: Rejection;

  constructor(file: string, rejection: Rejection) {
    super(file, rejection.line, 1, `${rejection.code}: ${rejection.message}`);
    this.rejection = rejection;
  }
}
