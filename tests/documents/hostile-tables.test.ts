import { describe, expect, it } from 'vitest';
import { isPressError } from '../../src/core/index.ts';
import { readMessages } from '../../src/documents/messages-json.ts';
import { readPo } from '../../src/documents/po.ts';
import { readTableUnits } from '../../src/documents/table-units.ts';

const LARGE = 250_000;

/** Linear work takes a second or two, and what is not linear minutes. */
const LONGEST_MS = 15_000;

const READERS = {
  po: (source: string) => readPo(source, 'a.po'),
  json: (source: string) => readMessages(source, 'a.json'),
  csv: (source: string) => readTableUnits(source, { file: 'a.csv' }),
} as const;

const HOSTILE = {
  po: {
    start: 'msgid "a"\nmsgstr ',
    units: [
      '"',
      '\\',
      '"\\',
      '"a',
      '"" ',
      '#\n',
      '#,\n',
      '#~\n',
      'msgid',
      'msgstr[',
      'msgid ""\n',
      '"\\x',
      ' ',
      '\r',
      '[',
      '\\\n',
    ],
  },
  json: {
    start: '{"a":',
    units: ['[', '{', '{"a":', '["",', '"\\', '"\\u', '"a', '1', '-', '1e', ' ', '\\', '[[],', 't'],
  },
  csv: {
    start: 'en,fa\n',
    units: [
      '"',
      '""',
      '",',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '"a"\n',
      '","',
      ' ',
      'sep=',
      'a,b\n',
      '"\n',
    ],
  },
} as const;

describe('a quarter of a megabyte of hostile text', () => {
  it.each(
    (['po', 'json', 'csv'] as const).flatMap((type) =>
      HOSTILE[type].units.flatMap((unit) =>
        ['', HOSTILE[type].start].map((start) => ({ type, start, unit })),
      ),
    ),
  )('as $type after $start of $unit comes back', ({ type, start, unit }) => {
    const source = start + unit.repeat(LARGE / unit.length);
    const began = performance.now();
    expect(unitCount(() => READERS[type](source))).toBeGreaterThanOrEqual(-1);
    expect(performance.now() - began).toBeLessThan(LONGEST_MS);
  });
});

/** How many texts were read; -1 for a source that is refused. */
function unitCount(read: () => readonly unknown[]): number {
  try {
    return read().length;
  } catch (error) {
    if (isPressError(error) && error.code === 'ERR_DOCUMENT') return -1;
    throw error;
  }
}
