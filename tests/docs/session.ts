import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { ROOT, type CodeBlock } from './markdown.ts';

/** A command of a terminal, and what stands below it. */
export interface Step {
  readonly command: string;
  readonly printed: string;
}

/** Reads `$ command` and the lines below it; a command goes on behind a backslash. */
export function stepsOf({ file, line, code }: CodeBlock): Step[] {
  const [before = '', ...steps] = `\n${code}`.split('\n$ ');
  expect(before.trim(), `${file}:${line} begins with a command`).toBe('');
  return steps.map((step) => {
    const [, command = '', printed = ''] = /^((?:.*\\\n)*.*)\n?([\s\S]*)$/u.exec(step) ?? [];
    return { command, printed: printed.replace(/\n*$/u, '\n').replace(/^\n$/u, '') };
  });
}

/** What is put into a command by `echo '…' |`, and the command. */
const ECHO = /^echo '([^']*)' \| (.*)$/su;

const JALALI = /^(?:npx jalali-press|npx jalali|jalali) /u;

/** Runs a command of ours in this process, from the root of the repository; gives what it prints. */
export async function runHere(command: string): Promise<string> {
  const [, input, own = command] = ECHO.exec(command) ?? [];
  expect(own, 'a command of ours').toMatch(JALALI);
  const argv = Array.from(
    own.replace(JALALI, '').matchAll(/'([^']*)'|(\S+)/gu),
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  const { stdout, stderr } = await runCli(argv, input === undefined ? {} : { input: `${input}\n` });
  return stderr + stdout;
}

/** Programs that stand for those of the same name: `npx` runs the built command line, `npm` installs us, or fails. */
function shims(bin: string, others: readonly string[]): void {
  const jalali = `exec "${process.execPath}" "${ROOT}bin/jalali.cjs" "$@"`;
  const scripts: Record<string, string> = {
    jalali,
    npx: `[ "$1" = "--no" ] && shift\ncase "$1" in jalali|jalali-press) shift; ${jalali};; esac\nexit 9`,
    npm: 'case "$*" in ci|cit|"install "*jalali-press*) exit 0;; esac\nexit 9',
    ...Object.fromEntries(others.map((name) => [name, 'cat > /dev/null'])),
  };
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
}

/** A folder for the blocks of one file of the docs, one after another, as their reader has it. */
export class Session {
  readonly #folder = mkdtempSync(join(tmpdir(), 'jalali-docs-'));
  readonly #bin = mkdtempSync(join(tmpdir(), 'jalali-docs-bin-'));

  constructor() {
    mkdirSync(join(this.#folder, 'node_modules'));
    symlinkSync(ROOT, join(this.#folder, 'node_modules/jalali-press'));
    symlinkSync(join(ROOT, 'examples'), join(this.#folder, 'examples'));
    writeFileSync(join(this.#folder, 'package.json'), '{ "type": "module" }\n');
  }

  /** Writes a file that the docs tell its reader to write. */
  write(name: string, text: string): void {
    const path = join(this.#folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Puts the files of a folder of the repository there. */
  copy(folder: string): void {
    cpSync(join(ROOT, folder), this.#folder, { recursive: true });
  }

  /** Runs a command as a shell does that stops at the first failure; gives what a terminal shows. */
  show(command: string): string {
    return this.run(`{ ${command}\n} 2>&1`).stdout;
  }

  /** The same, what is told on stderr apart; `absent` are programs that do nothing here. */
  run(
    command: string,
    absent: readonly string[] = [],
  ): { status: number | null; stdout: string; stderr: string } {
    shims(this.#bin, absent);
    // The zone is far from Tehran, so that a day that depends on the host shows.
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', command], {
      cwd: this.#folder,
      encoding: 'utf8',
      env: {
        PATH: `${this.#bin}:${process.env['PATH'] ?? ''}`,
        TZ: 'Pacific/Honolulu',
        LANG: 'C.UTF-8',
      },
    });
    return { status, stdout, stderr };
  }
}
