import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as press from '../../src/index.ts';
import { runCli } from '../cli/run-cli.ts';
import { checkExample } from '../examples.ts';

const root = new URL('../../', import.meta.url);
const files = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`),
];

function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map(
    ([, code = '']) => code,
  );
}

describe.each(files)('%s', (file) => {
  const markdown = readFileSync(new URL(file, root), 'utf8');

  it('has code that does what it says', () => {
    for (const code of blocks(markdown, 'js')) expect(checkExample(code, press)).toBeGreaterThan(0);
  });

  it('has a terminal that prints what it says', async () => {
    for (const session of blocks(markdown, 'console')) {
      for (const step of session.split(/^\$ jalali /mu).slice(1)) {
        const [command = '', ...expected] = step.split('\n');
        const argv = [...command.matchAll(/'([^']*)'|(\S+)/gu)].map(
          ([, quoted, bare]) => quoted ?? bare ?? '',
        );
        const { stdout, stderr } = await runCli(argv);
        expect(stderr + stdout, command).toBe(expected.join('\n').replace(/\n*$/u, '\n'));
      }
    }
  });

  it('links only to files that exist', () => {
    for (const [, target = ''] of markdown.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)) {
      expect(() => readFileSync(new URL(target, new URL(file, root)))).not.toThrow(/ENOENT/u);
    }
  });
});
