import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const root = new URL('../../', import.meta.url);

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
