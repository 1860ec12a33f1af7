import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** A locale folder that lacks what was asked of it. */
export class LocaleDataError extends PressError {
  declare readonly code: 'ERR_LOCALE_DATA';
  declare readonly locale: string;
  /** Where in the locale's files, dotted: `dates.calendars.persian.months`. */
  declare readonly path: string;
  declare readonly expected: string;

  constructor(locale: string, path: string, expected: string) {
    super(messages.localeData(locale, path, expected), {
      code: 'ERR_LOCALE_DATA',
      locale,
      path,
      expected,
    });
  }

  override get name(): string {
    return 'LocaleDataError';
  }
}

/** A document that cannot be read whole; `line` and `column` count from 1. */
export class DocumentError extends PressError {
  declare readonly code: 'ERR_DOCUMENT';
  declare readonly file: string;
  declare readonly line: number;
  declare readonly column: number;
  declare readonly reason: string;

  constructor(file: string, line: number, column: number, reason: string) {
    super(messages.document(file, line, column, reason), {
      code: 'ERR_DOCUMENT',
      file,
      line,
      column,
      reason,
    });
  }

  override get name(): string {
    return 'DocumentError';
  }
}

/** A house style with a key or value that it cannot have. */
export class StyleError extends PressError {
  declare readonly code: 'ERR_STYLE';
  /** Where in the style, dotted: `byLocale.fa.date.era`. */
  declare readonly path: string;
  declare readonly value: unknown;
  declare readonly expected: string;
  /** The file that the style stands in, if it stands in one. */
  declare readonly file: string | undefined;

  constructor(path: string, value: unknown, expected: string, file?: string) {
    super(messages.style(path, value, expected, file), {
      code: 'ERR_STYLE',
      path,
      value,
      expected,
      file,
    });
  }

  override get name(): string {
    return 'StyleError';
  }
}
