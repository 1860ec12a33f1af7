import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, it } from 'vitest';
import * as i18nextAdapter from '../../src/i18next/index.ts';
import * as press from '../../src/index.ts';
import * as luxonAdapter from '../../src/luxon/index.ts';
import * as temporalAdapter from '../../src/temporal/index.ts';
import { runCli } from '../cli/run-cli.ts';
import { blocks, runSessions } from '../console.ts';
import { checkExample } from '../examples.ts';

const root = new URL('../../', import.meta.url);
const files = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`),
];

/** Its blocks are those of a page and of a server: tests/element/docs.test.ts runs them. */
const OF_PAGES = 'docs/element.md';

/** What the blocks import. */
const scope = {
  ...press,
  ...i18nextAdapter,
  ...luxonAdapter,
  ...temporalAdapter,
  DateTime,
  Temporal,
  // Each evaluation has an instance of its own.
  get i18next() {
    return createInstance();
  },
};

describe('README.md', () => {
  const markdown = readFileSync(new URL('README.md', root), 'utf8');

  it('names every import and every command', async () => {
    const { exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    for (const path of Object.keys(exports).filter((name) => !name.endsWith('.json'))) {
      expect(markdown).toContain(`\`jalali-press${path.slice(1)}\``);
    }
    const { stdout } = await runCli(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gmu)].map(
      ([, name = '']) => name,
    );
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands)
      expect(markdown).toMatch(new RegExp(`jalali ${command}|\`${command}\``, 'u'));
  });
});

describe.each(files)('%s', (file) => {
  const markdown = readFileSync(new URL(file, root), 'utf8');

  it.skipIf(file === OF_PAGES)('has code that does what it says', () => {
    for (const code of blocks(markdown, 'js')) expect(checkExample(code, scope)).toBeGreaterThan(0);
  });

  it('has a terminal that prints what it says', async () => {
    await runSessions(markdown);
  });

  it('links only to files that exist', () => {
    for (const [, target = ''] of markdown.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)) {
      expect(() => readFileSync(new URL(target, new URL(file, root)))).not.toThrow(/ENOENT/u);
    }
  });
});
