import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** The stable codes of {@link UnknownIdError}. */
export type UnknownIdCode =
  | 'ERR_UNKNOWN_CALENDAR'
  | 'ERR_UNKNOWN_ERA'
  | 'ERR_UNKNOWN_LOCALE'
  | 'ERR_UNKNOWN_NUMBERING_SYSTEM'
  | 'ERR_UNKNOWN_TIME_ZONE';

/** A string where an id belongs, but none that is served; `known` lists those that are. */
export class UnknownIdError extends PressError {
  declare readonly code: UnknownIdCode;
  declare readonly id: string;
  declare readonly known: readonly string[];

  constructor(code: UnknownIdCode, id: string, known: readonly string[]) {
    super(messages.unknownId(code, id, known), { code, id, known });
  }

  override get name(): string {
    return 'UnknownIdError';
  }
}
