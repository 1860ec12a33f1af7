import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.ts';
import { fishScript } from '../../src/cli/completion/fish.ts';
import { completedCommands } from '../../src/cli/completion/model.ts';
import { type Shell, SHELLS } from '../../src/cli/completion/shells.ts';
import { zshScript } from '../../src/cli/completion/zsh.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { isOnPath } from '../shell.ts';
import { runCli } from './run-cli.ts';

const SCRIPTS = { bash: bashScript, fish: fishScript, zsh: zshScript } as const;
const NOWHERE = { stdout: { write: () => true }, stderr: { write: () => true } };
/** A shell that waits for what does not come; milliseconds. */
const PATIENCE = 60_000;
/** Where it is not installed, what loads it is left out. */
const BASH_COMPLETION = '/usr/share/bash-completion/bash_completion';

function hasShell(shell: Shell): boolean {
  return isOnPath(shell) && (shell !== 'bash' || isOnPath('script'));
}

/** A folder with two files, one of them with a space in its name. */
function folderOfFiles(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-shell-'));
  for (const name of ['my lake.md', 'خبر.md', 'storm.md']) writeFileSync(join(folder, name), '');
  return folder;
}

/** What a real shell offers where each line ends. */
function offered(
  shell: Shell,
  { script, program = 'jalali', first = '' }: { script: string; program?: string; first?: string },
  lines: readonly string[],
): readonly (readonly string[])[] {
  const cwd = folderOfFiles();
  const path = join(mkdtempSync(join(tmpdir(), 'jalali-completion-')), 'completion');
  writeFileSync(path, script);
  const driver = fileURLToPath(new URL(`shells/complete.${shell}`, import.meta.url));
  const { stdout, stderr } = spawnSync(
    shell,
    [...(shell === 'fish' ? ['--no-config'] : []), driver, program, path, ...lines],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', FIRST: first },
      timeout: PATIENCE,
    },
  );
  expect(stderr).toBe('');
  const answers = stdout.split('\n').slice(0, -1);
  expect(answers, stdout).toHaveLength(lines.length);
  return answers.map((answer) => (answer === '' ? [] : answer.split('|').toSorted()));
}

async function scriptFor(shell: Shell): Promise<string> {
  const { stdout, exitCode } = await runCli(['completion', shell]);
  expect(exitCode).toBe(0);
  return stdout;
}

/** What may stand before the cursor in a word: readline replaces behind the last = only. */
function behindLastEquals(words: readonly string[]): readonly string[] {
  return words.map((word) => word.slice(word.lastIndexOf('=') + 1));
}

/** Lines, and what is offered at their ends. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['jalali con', ['convert']],
  ['jalali convert --fr', ['--from']],
  ['jalali convert --from ', ['gregorian', 'gregory', 'jalali', 'persian']],
  ['jalali convert --from=per', ['persian']],
  // The value of an option, and a date with spaces, are no commands and no options.
  ["jalali convert '24 Mordad ۱۴۰۴' --to p", ['persian']],
  ['jalali convert --from gregory --to p', ['persian']],
  ['jalali format ۱۴۰۴/۵/۲۴ --date-style m', ['medium', 'month-year']],
  ['jalali format --pair-form ', ['equals', 'lines', 'parentheses', 'slash']],
  ['jalali byline --locale f', ['fa', 'fa-AF']],
  ['jalali check --rule bidi-order=o', ['off', 'on']],
  ['jalali check --rule=bidi-order=w', ['warning']],
  ['jalali check --format ', ['github', 'html', 'json', 'junit', 'sarif', 'text']],
  ['jalali today --time-zone Asia/Teh', ['Asia/Tehran']],
  ['jalali style --style i', ['irangate']],
  ['jalali calendar --dialect sq', ['sqlite']],
  ['jalali audit u', ['undo']],
  ['jalali audit apply --dr', ['--dry-run']],
  ['jalali audit export.xml --sev', ['--severity']],
  ['jalali completion ', ['bash', 'fish', 'zsh']],
  ['jalali help e', ['errors', 'exit-codes']],
  ['jalali help conv', ['convert']],
  ['jalali check --now ', []],
  ['jalali convert ', []],
];

describe.each(SHELLS)('in %s', (shell) => {
  it.skipIf(!hasShell(shell))('offers what may stand there', async () => {
    const script = await scriptFor(shell);
    const answers = offered(
      shell,
      { script },
      CASES.map(([line]) => line),
    );
    const told = CASES.map(([line], index) => [line, behindLastEquals(answers[index] ?? [])]);
    expect(told).toEqual(CASES);
  });

  it.skipIf(!hasShell(shell))('offers each command, and each option of each', async () => {
    const script = await scriptFor(shell);
    const commands = completedCommands(wholeProgram(NOWHERE));
    expect(commands.length).toBeGreaterThan(17);
    const lines = commands.map(({ path }) => `${['jalali', ...path].join(' ')} --`);
    const flags = commands.map(({ options }) =>
      options.flatMap((option) => option.flags.filter((flag) => flag.startsWith('--'))).toSorted(),
    );
    expect(offered(shell, { script }, lines)).toEqual(flags);
    const [names] = offered(shell, { script }, ['jalali ']);
    expect(names).toEqual(commands[0]?.commands.map(({ name }) => name).toSorted());
  });

  it.skipIf(!hasShell(shell))('has a new command by itself, whatever its values are', () => {
    const odd = ['two words', "it's", '$HOME', 'a"b', 'سال', '[x]', '`id`', 'back\\slash', 'c:d'];
    const program = new Command('tool').helpCommand(false);
    program
      .command('grow')
      .summary(`[grows] 'things': "all" of $them`)
      .addOption(new Option('--kind <kind>', `'kind' [of] things: $HOME \`id\``).choices(odd));
    const script = SCRIPTS[shell]('tool', completedCommands(program));
    const lines = ['tool g', 'tool grow --k', 'tool grow --kind ', 'tool grow --kind س'];
    const answers = offered(shell, { script, program: 'tool' }, lines);
    expect(answers.slice(0, 2)).toEqual([['grow'], ['--kind']]);
    // As the shell has to read them again: what it prints is what was meant.
    const written = answers[2] ?? [];
    const read = shell === 'bash' ? readAgain(written) : written;
    expect(read.toSorted()).toEqual(odd.toSorted());
    expect(answers[3]).toEqual(['سال']);
  });
});

function readAgain(words: readonly string[]): readonly string[] {
  const { stdout } = spawnSync('bash', ['-c', `printf '%s\\n' ${words.join(' ')}`], {
    encoding: 'utf8',
  });
  return stdout.split('\n').slice(0, -1);
}

describe('files', () => {
  it.skipIf(!hasShell('zsh'))('are offered by zsh where they are taken', async () => {
    const script = await scriptFor('zsh');
    expect(
      offered('zsh', { script }, ['jalali check my', 'jalali audit apply st', 'jalali audit s']),
    ).toEqual([[String.raw`my\ lake.md`], ['storm.md'], ['storm.md']]);
  });

  it.skipIf(!hasShell('fish'))('and by fish', async () => {
    const script = await scriptFor('fish');
    expect(
      offered('fish', { script }, [
        'jalali check my',
        'jalali check --baseline خ',
        'jalali audit s',
      ]),
    ).toEqual([['my lake.md'], ['خبر.md'], ['storm.md']]);
  });

  it.skipIf(!hasShell('bash'))('and by bash, in one word', async () => {
    const script = await scriptFor('bash');
    const cwd = folderOfFiles();
    writeFileSync(join(cwd, 'completion.bash'), script);
    const keys = [
      'source completion.bash',
      `jalali() { printf '<%s>' "$@" >> told; echo >> told; }`,
      'jalali check my\t',
      'jalali check --baseline خ\t',
      'jalali audit st\t',
      'exit\n',
    ].join('\n');
    spawnSync('script', ['--quiet', '--command', 'bash --norc --noprofile -i', '/dev/null'], {
      cwd,
      input: keys,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const { stdout } = spawnSync('cat', ['told'], { cwd, encoding: 'utf8' });
    expect(stdout.split('\n')).toEqual([
      '<check><my lake.md>',
      '<check><--baseline><خبر.md>',
      '<audit><storm.md>',
      '',
    ]);
  });
});

describe('in bash', () => {
  it.skipIf(!hasShell('bash') || !existsSync(BASH_COMPLETION))(
    'it is the same behind the package bash-completion',
    async () => {
      const script = await scriptFor('bash');
      const lines = CASES.map(([line]) => line);
      expect(offered('bash', { script, first: BASH_COMPLETION }, lines)).toEqual(
        offered('bash', { script }, lines),
      );
    },
  );
});

describe('in zsh', () => {
  it.skipIf(!hasShell('zsh'))('it is found in a folder of fpath too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalali-fpath-'));
    writeFileSync(join(folder, '_jalali'), await scriptFor('zsh'));
    const script = `fpath=(${folder} $fpath); autoload -Uz compinit; compinit -u -D\n`;
    const lines = ['jalali convert --from pers', 'jalali con'];
    expect(offered('zsh', { script }, lines)).toEqual([['persian'], ['convert']]);
  });
});

describe('every value', () => {
  it('is a closed set, files, or known to be free', () => {
    // A name of a value that is nowhere is refused.
    expect(() =>
      completedCommands(new Command('x').helpCommand(false).option('--y <unheard-of>', 'z')),
    ).toThrow(/unheard-of/u);
    const options = completedCommands(wholeProgram(NOWHERE)).flatMap((command) => command.options);
    expect(options.some(({ values }) => values?.files)).toBe(true);
  });

  it('of the command itself is checked', async () => {
    expect(await runCli(['completion', 'csh'])).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await runCli(['completion'])).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
