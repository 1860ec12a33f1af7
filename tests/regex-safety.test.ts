import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = new URL('../src/', import.meta.url);

/** Every regular expression literal of the sources. */
const literals = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, src), 'utf8');
    const found: { file: string; literal: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.push({ file, literal: node.text });
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
    return found;
  });

const locales = new URL('../locales/', import.meta.url);

/** Every pattern of the locale files, with a few words where a name in braces stands for many. */
const patterns = readdirSync(locales, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const found: { file: string; pattern: string }[] = [];
    JSON.parse(readFileSync(new URL(file, locales), 'utf8'), (_key, value: unknown) => {
      if (typeof value === 'string' && /\\[dpb]|\(\?|^\[|\]\+/u.test(value))
        found.push({
          file,
          pattern: value.replace(/\{([a-z]+)\}/gu, '(?<$1>one|two|[0-9۰-۹]{1,2})'),
        });
      return value;
    });
    return found;
  });

/** Its limits by the clock say `vulnerable` on a busy machine; those by steps say the same everywhere. */
const BY_STEPS = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

describe('every regular expression', () => {
  it.each(literals)('is linear: $file $literal', ({ literal }) => {
    const end = literal.lastIndexOf('/');
    const { status } = checkSync(literal.slice(1, end), literal.slice(end + 1), {
      ...BY_STEPS,
      timeout: 60_000,
    });
    expect(status).toBe('safe');
  });

  it.each(patterns)('is linear: $file $pattern', ({ pattern }) => {
    const { status } = checkSync(pattern, 'iu', { ...BY_STEPS, timeout: 60_000 });
    expect(status).toBe('safe');
  });

  it('is told from one that is not', () => {
    expect(checkSync('(?<!x)(?:a|a)*$', 'u', BY_STEPS).status).toBe('vulnerable');
  });
});
