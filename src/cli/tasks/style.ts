import { explainStyle } from '../../style/index.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { styleFor } from '../style-choice.ts';

interface StyleTaskOptions extends RefusalOptions {
  readonly style?: string;
}

/** `jalali style` */
export async function task(
  [path = '.']: readonly string[],
  options: StyleTaskOptions,
  io: CliIo,
): Promise<number> {
  if (options.style !== undefined) await styleFor(undefined, options.style);
  return forEachInput([{ text: path }], io, options, async () => {
    const values = explainStyle(await styleFor(path, options.style));
    if (options.json === true) {
      writeRecord(io, { status: 'printed', input: path, values });
      return;
    }
    const rows = values.map(({ path: key, value, from }) => [key, JSON.stringify(value), from]);
    const widths = [0, 1].map((column) =>
      Math.max(...rows.map((row) => (row[column] ?? '').length)),
    );
    for (const [key = '', value = '', from = ''] of rows) {
      writeLine(
        io.stdout,
        `${key.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${from}`,
      );
    }
  });
}
