import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FieldTypeError } from '../../src/core/index.ts';
import { describeError } from '../../src/locale-data/index.ts';

const source = new URL('../../src/', import.meta.url);

/** What prints, and what all of it stands on. */
const LAYERS = [
  'core',
  'locale-data',
  'localize',
  'luxon',
  'publish',
  'style',
  'temporal',
  'time',
] as const;

/** The words after `expected`, of an error that is thrown, a setting, or a constant that is kept for one. */
const EXPECTED =
  /(?:new (?:FieldType|Style)Error\([^;]*?,\s*|\bexpected(?: =|:)\s*|\b[A-Z_]+ =\s*|checkFields\([^;]*?, )(?:'([^'\n]+)'|"([^"\n]+)"|`((?:[^`\n\\]|\\.)+)`)(?:,\s*file)?,?\s*(?:\)|;|,?\n)/gu;

/** Names, patterns and single values: only what is said in words has a translation. */
const IN_WORDS = /^(?!\{[^}]*\}$)["'`\p{L}{[][^<]*[a-z]+\W+[a-z]+/u;

/** Told of documents, of machines or to programmers of a host alone: reasons.test.ts has those of files. */
const OTHERS =
  /publish\/article\/|machine\/(?:meta-tags|hreflang|json-ld-script)|core\/(?:bulk|packed|errors)|locale-data\/(?:load|types|generated)/u;

function expectedIn(file: string): string[] {
  const code = readFileSync(new URL(file, source), 'utf8').replace(
    /^\s*(?:\*|\/\/|\/\*\*).*$/gmu,
    '',
  );
  return [...code.matchAll(EXPECTED)]
    .map(([, single, double, template]) => single ?? double ?? template ?? '')
    .map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, 'month'))
    .filter((text) => IN_WORDS.test(text));
}

const files = LAYERS.flatMap((layer) =>
  readdirSync(new URL(`${layer}/`, source), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${layer}/${file}`),
).filter((file) => !OTHERS.test(file));
const expectations = [...new Set(files.flatMap(expectedIn))];

describe('what an error says that it expects', () => {
  it('is found in the source', () => {
    expect(expectations.length).toBeGreaterThan(40);
    expect(expectations).toContain('an absolute http or https URL');
  });

  it.each(expectations)('has Persian words: %s', (expected) => {
    const told = describeError(new FieldTypeError('x', 1, expected), { locale: 'fa' });
    expect(told).not.toContain(`\u2068${expected}\u2069`);
  });
});
