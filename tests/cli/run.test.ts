import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { COMMANDS, runProgram } from '../../src/cli/program.ts';
import { run, WORDS_ONLY } from '../../src/cli/run.ts';
import { inWorld } from './run-cli.ts';

describe('a command that is called with words alone', () => {
  it.each(Object.entries(WORDS_ONLY))(
    '%s gets the options that commander gives',
    (name, { options }) => {
      const spec = COMMANDS.find((command) => command.name === name);
      const command = spec?.describe(new Command(name));
      command?.action(() => undefined).parse(['one', 'two'], { from: 'user' });
      expect(options).toEqual(command?.opts());
      // It takes any number of words, none included.
      expect(
        command?.registeredArguments.map(({ required, variadic }) => ({ required, variadic })),
      ).toEqual([{ required: false, variadic: true }]);
    },
  );

  it.each([
    [['convert', '2025-08-15', '1404/13/01', 'never', ''], 1],
    [['convert'], 1],
    [['convert', 'help'], 1],
    [['parse', '24 Mordad 1404', '8/10/2012'], 1],
    [['find', 'examples/urmia-lake.fa.md'], 1],
    [['find', 'no-such-file.md'], 1],
    [['check', 'examples/urmia-lake.en.md', 'examples/urmia-lake.fa.md'], 0],
    [['check', 'tests/cli/no-such-folder'], 1],
    [['byline', 'examples/urmia-lake.en.md'], 0],
    [['byline', 'README.md'], 1],
    [['batch', '--field', 'date', 'tests/cli/no-such-file.ndjson'], 2],
    [['batch', 'tests/cli/no-such-file.ndjson', '--field', 'date', '--field', 'other'], 2],
    [['batch', '--field', 'date'], 2],
    [['batch', '--field'], 2],
    [['batch', '--field', '--quiet'], 2],
    [['batch', '--field=date', 'tests/cli/no-such-file.ndjson'], 2],
  ])('says what the whole program says: %j', async (argv, expected) => {
    const quick = await inWorld(async (io) => run(argv, io), { input: '2025-08-15\nno day\n' });
    const whole = await inWorld(async (io) => runProgram(argv, io), {
      input: '2025-08-15\nno day\n',
    });
    expect(quick).toEqual(whole);
    expect(quick.exitCode).toBe(expected);
  });
});

describe('any other command line is for the whole program', () => {
  it.each([
    [[]],
    [['--help']],
    [['help', 'convert']],
    [['conver', '2025-08-15']],
    [['toString', '2025-08-15']],
    [['convert', '--help']],
    [['convert', '--to', 'persian', '2025-08-15']],
    [['convert', '--', '-0061/01/01']],
    [['convert', '-0061/01/01']],
  ])('%j', async (argv) => {
    expect(await inWorld(async (io) => run(argv, io))).toEqual(
      await inWorld(async (io) => runProgram(argv, io)),
    );
  });

  it('which knows every command when the first word names none', async () => {
    const { stdout } = await inWorld(async (io) => run(['--help'], io));
    for (const { name } of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'mu'));
    expect((await inWorld(async (io) => run(['conver'], io))).stderr).toContain('convert');
  });
});
