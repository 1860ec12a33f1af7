import { expect } from 'vitest';
import { runCli } from './cli/run-cli.ts';

/** The fenced blocks of a language. */
export function blocks(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map(
    ([, code = '']) => code,
  );
}

/** Runs the terminal sessions of a text, each of which has to print what it says; gives how many commands. */
export async function runSessions(markdown: string): Promise<number> {
  let count = 0;
  for (const session of blocks(markdown, 'console')) {
    for (const step of session.split(/^\$ jalali /mu).slice(1)) {
      const [command = '', ...expected] = step.split('\n');
      await expectToPrint(command, expected.join('\n'));
      count += 1;
    }
  }
  return count;
}

/** Runs a command line, words in single quotes held together, and compares what it prints. */
export async function expectToPrint(command: string, expected: string): Promise<void> {
  const argv = [...command.matchAll(/'([^']*)'|(\S+)/gu)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const { stdout, stderr } = await runCli(argv);
  expect(stderr + stdout, command).toBe(expected.replace(/\n*$/u, '\n').replace(/^\n$/u, ''));
}
