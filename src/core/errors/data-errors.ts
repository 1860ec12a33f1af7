import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** A locale folder that lacks what was asked of it. */
export class LocaleDataError extends PressError {
  override readonly code = 'ERR_LOCALE_DATA';
  readonly locale: string;
  /** Where in the locale's files, dotted: `dates.calendars.persian.months`. */
  readonly path: string;
  readonly expected: string;

  constructor(locale: string, path: string, expected: string) {
    super(messages.localeData(locale, path, expected));
    this.locale = locale;
    this.path = path;
    this.expected = expected;
  }

  override get name(): string {
    return 'LocaleDataError';
  }
}

/** A document that cannot be read whole; `line` and `column` count from 1. */
export class DocumentError extends PressError {
  override readonly code = 'ERR_DOCUMENT';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(file: string, line: number, column: number, reason: string) {
    super(messages.document(file, line, column, reason));
    this.file = file;
    this.line = line;
    this.column = column;
    this.reason = reason;
  }

  override get name(): string {
    return 'DocumentError';
  }
}
