import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as press from '../../src/index.ts';
import { checkExample } from '../examples.ts';

const src = new URL('../../src/', import.meta.url);
const DOCSTRING = /\/\*\*((?:(?!\*\/)[\s\S])*?)\*\/\s*export (?:async )?function (\w+)/gu;

interface Documented {
  readonly name: string;
  readonly text: string;
}

const documented: Documented[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, src), 'utf8').matchAll(DOCSTRING)].map(
      ([, text = '', name = '']) => ({
        name,
        text: text.replace(/^\s*\* ?/gmu, ''),
      }),
    ),
  );

describe('the docstrings', () => {
  const publicFunctions = Object.entries(press).filter(
    ([, value]) => typeof value === 'function' && !String(value).startsWith('class'),
  );

  it.each(publicFunctions.map(([name]) => name))(
    '%s has one, with an example that holds',
    (name) => {
      const own = documented.find((entry) => entry.name === name);
      const example = own?.text.split('@example')[1];
      expect(example, `${name} has no @example`).toBeDefined();
      expect(checkExample(example ?? '', press)).toBeGreaterThan(0);
    },
  );
});
