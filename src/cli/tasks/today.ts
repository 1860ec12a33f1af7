import { toGregorian, toIsoDate, toJalali } from '../../core/index.ts';
import { formatPair, type NumberingSystem } from '../../localize/index.ts';
import { dateFromInstant } from '../../time/index.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { hostZone } from '../host-zone.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';

interface TodayOptions extends RefusalOptions {
  readonly locale?: string;
  readonly numberingSystem?: NumberingSystem;
  readonly timeZone?: string;
}

/** `jalali today` */
export async function task(
  _words: readonly string[],
  options: TodayOptions,
  io: CliIo,
): Promise<number> {
  const { locale = 'en', numberingSystem, timeZone = hostZone(io) } = options;
  resolveTimeZone(timeZone);
  return forEachInput([{ text: 'today' }], io, options, () => {
    const date = dateFromInstant(io.now(), { timeZone });
    const text = formatPair(date, {
      locale,
      dateStyle: 'full',
      ...(numberingSystem !== undefined && { numberingSystem }),
    });
    if (options.json === true) {
      const both = { gregory: toGregorian(date), persian: toJalali(date), iso: toIsoDate(date) };
      writeRecord(io, { status: 'printed', timeZone, locale, ...both, text });
    } else {
      writeLine(io.stdout, text);
    }
  });
}
