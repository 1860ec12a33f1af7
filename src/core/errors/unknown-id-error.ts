import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

const NOUNS = {
  ERR_UNKNOWN_CALENDAR: 'calendar',
  ERR_UNKNOWN_ERA: 'era',
  ERR_UNKNOWN_LOCALE: 'locale',
  ERR_UNKNOWN_NUMBERING_SYSTEM: 'numbering system',
  ERR_UNKNOWN_TIME_ZONE: 'time zone',
} as const;

/** The stable codes of {@link UnknownIdError}. */
export type UnknownIdCode = keyof typeof NOUNS;

/** A string where an id belongs, but none that is served; `known` lists those that are. */
export class UnknownIdError extends PressError {
  declare readonly code: UnknownIdCode;
  declare readonly id: string;
  declare readonly known: readonly string[];

  constructor(code: UnknownIdCode, id: string, known: readonly string[]) {
    super(messages.unknownId(NOUNS[code], id, known), { code, id, known });
  }

  override get name(): string {
    return 'UnknownIdError';
  }
}
