import type { PressFormatName } from './format-options.ts';

/** Where a value stood that was not printed. */
export interface FormatErrorContext {
  readonly format: PressFormatName;
  /** The name of the value in the message: `date` of `{{date, jalaliDate}}`. */
  readonly key: string;
  readonly value: unknown;
  /** The language of the message. */
  readonly lng: string | undefined;
}

/** Gives the text that is printed for a value; for what is no text, {@link UNPRINTABLE} is. */
// An app that only reports has nothing to give.
// oxlint-disable-next-line typescript/no-invalid-void-type
export type OnFormatError = (error: Error, context: FormatErrorContext) => string | void;

/**
 * What is printed for a value that cannot be. Nothing, or a dash, could be read as meant: «on — in Tehran».
 * It has no letters, so that it is the same in both directions and in a language that is not served, and none
 * of the signs that HTML escapes.
 */
export const UNPRINTABLE = '[?]';

/** As much of i18next's logger as is needed; its `error` is heard without `debug` too. */
interface Logger {
  error(...messages: unknown[]): unknown;
}

/**
 * Gives the text for a value that cannot be printed. Nothing is thrown: i18next would catch it, and print the
 * value as it is.
 */
export function textOfError(
  caught: unknown,
  context: FormatErrorContext,
  onError: OnFormatError | undefined,
  logger: Logger,
): string {
  const error = caught instanceof Error ? caught : new Error('not printed', { cause: caught });
  if (onError === undefined) {
    report(error, context, logger);
    return UNPRINTABLE;
  }
  try {
    const text: unknown = onError(error, context);
    return typeof text === 'string' ? text : UNPRINTABLE;
  } catch (own) {
    report(error, context, logger);
    report(own, context, logger);
    return UNPRINTABLE;
  }
}

function report(error: unknown, { format, key }: FormatErrorContext, logger: Logger): void {
  try {
    logger.error(`${format} of "${key}": ${error instanceof Error ? error.message : 'failed'}`);
  } catch {
    // A logger of the app's that fails must not bring the raw value back.
  }
}
