import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FILE_TYPES, typeOfFileName } from '../../src/check/files/file-type.ts';
import { COMPARISON_RULE_DOCS } from '../../src/check/compare/rule-docs.ts';
import { DOCUMENT_RULE_DOCS, POST_RULE_DOCS, TEXT_RULE_DOCS } from '../../src/check/rule-docs.ts';
import { COMPARISON_RULES, RULE_IDS } from '../../src/check/rule-settings.ts';
import { DOCUMENT_RULES } from '../../src/check/document-rules/index.ts';
import { POST_RULES } from '../../src/check/post-rules/index.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { completedCommands } from '../../src/cli/completion/model.ts';
import { TOPIC_SUMMARIES } from '../../src/cli/help/summaries.generated.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { explainYear } from '../../src/core/index.ts';
import { presetNames } from '../../src/style/index.ts';
import { blocks, expectToPrint, runSessions } from '../console.ts';
import { runBlock, workplace } from '../shell.ts';
import { runCli } from './run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const topics = readdirSync(join(root, 'locales/en/help')).map((file) => basename(file, '.md'));
const commands = completedCommands(
  wholeProgram({ stdout: { write: () => true }, stderr: { write: () => true } }),
);
const paths = commands.map(({ path }) => path).filter(({ length }) => length > 0);
const flags = new Set(commands.flatMap(({ options }) => options.flatMap((option) => option.flags)));

function textOf(topic: string): string {
  return readFileSync(join(root, `locales/en/help/${topic}.md`), 'utf8');
}

/** The lines of its code, which stand as they are. */
function codeOf(topic: string): string[] {
  return ['console', 'json', 'sh'].flatMap((language) =>
    blocks(textOf(topic), language).flatMap((block) => block.trimEnd().split('\n')),
  );
}

/** Vowel marks and direction marks take no column. */
function widthOf(line: string): number {
  return Array.from(line).filter((character) => !/[\p{Mn}\p{Cf}]/u.test(character)).length;
}

/** Its words, without the marks of Markdown. */
function words(markdown: string): string[] {
  return markdown
    .replaceAll(/^```.*$|`|^#+ /gmu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function lineOfRule(id: string, severity: string, docs: { description: string }): string {
  return `- \`${id}\` (${severity}): ${docs.description}`;
}

function certaintyOf(year: number): string {
  return explainYear(year).certainty;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

/** A terminal of a width, and what is written to it. */
function terminal(columns: number): {
  stdout: { write(text: string): void; columns: number };
  text: () => string;
} {
  let text = '';
  return {
    stdout: { columns, write: (more) => void (text += more) },
    text: () => text,
  };
}

describe('jalali help', () => {
  it('is --help, which lists every topic', async () => {
    const { stdout, exitCode } = await runCli(['help']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe((await runCli(['--help'])).stdout);
    expect(Object.keys(TOPIC_SUMMARIES)).toEqual(topics.toSorted());
    for (const topic of topics) expect(stdout).toMatch(new RegExp(`^  ${topic}  +\\S`, 'mu'));
    expect(stdout).toMatch(/^ {2}help \[topic\.\.\.\]/mu);
  });

  it.each(paths.map((path) => path.join(' ')))('%s says what --help says', async (path) => {
    const { stdout, exitCode } = await runCli(['help', ...path.split(' ')]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: jalali ${path} `, 'u'));
    expect(stdout).toBe((await runCli([...path.split(' '), '--help'])).stdout);
  });

  it.each([
    ['daets', 'dates'],
    ['exitcodes', 'exit-codes'],
    ['convrt', 'convert'],
    ['House-Style', 'house-style'],
  ])('%s is told the nearest name', async (word, meant) => {
    const { exitCode, stdout, stderr } = await runCli(['help', word]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(`did you mean ${meant}?`);
  });

  it('offers no name for what is like none, and knows commands within commands', async () => {
    expect(await runCli(['help', 'qqqqqqqq'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'jalali: no command or topic "qqqqqqqq"\n(jalali --help tells what there is)\n',
    });
    expect((await runCli(['help', 'audit', 'aply'])).stderr).toContain('did you mean apply?');
    expect((await runCli(['help', 'dates', 'convert'])).exitCode).toBe(2);
    expect((await runCli(['help', 'toString'])).exitCode).toBe(2);
  });
});

describe.each(topics)('the topic %s', (topic) => {
  it.each([40, 80, 120])(
    'fills the lines of a terminal of %i columns, and no more',
    async (columns) => {
      const { stdout, text } = terminal(columns);
      await runCli(['help', topic], { stdout });
      const code = new Set(codeOf(topic).map((line) => `  ${line}`));
      const lines = text().split('\n');
      const prose = lines.filter((line) => line !== '' && !code.has(line));
      expect(prose.length).toBeGreaterThan(5);
      expect(prose.filter((line) => widthOf(line) > columns)).toEqual([]);
      // A line that goes on has no room for the next word.
      for (const [index, line] of lines.entries()) {
        const next = lines[index + 1] ?? '';
        if (line === '' || next === '' || code.has(line) || next.startsWith('- ')) continue;
        const [word = ''] = next.trim().split(' ');
        expect(widthOf(`${line} ${word}`)).toBeGreaterThan(columns);
      }
    },
  );

  it('says nothing that is lost', async () => {
    const { stdout, text } = terminal(60);
    await runCli(['help', topic], { stdout });
    const [title = '', ...body] = textOf(topic).split('\n');
    expect(words(text())).toEqual([`${topic}:`, ...words(title), ...words(body.join('\n'))]);
  });

  it('has sessions that print what they say', async () => {
    await runSessions(textOf(topic));
  });

  it('names only options that there are', () => {
    const named = textOf(topic).match(/(?<![\w-])--[a-z][a-z-]*/gu) ?? [];
    expect(named.filter((flag) => !flags.has(flag))).toEqual([]);
    const run = [...textOf(topic).matchAll(/`jalali ([a-z]+)/gu)].map(([, name]) => name);
    expect(run.filter((name) => !paths.some(([first]) => first === name))).toEqual([]);
  });
});

describe('the examples', () => {
  it('are in every command that takes dates or files', async () => {
    for (const path of paths) {
      if (path[0] === 'completion') continue;
      const { stdout } = await runCli([...path, '--help']);
      expect(stdout, path.join(' ')).toContain('\nExamples:\n  $ jalali ');
    }
  });

  it.each(paths.map((path) => path.join(' ')))(
    'of %s are understood, and print what they say',
    async (path) => {
      const { stdout } = await runCli([...path.split(' '), '--help']);
      const [, examples = ''] = stdout.split('\nExamples:\n');
      let last = 0;
      for (const step of examples.split(/^ {2}\$ /mu).slice(1)) {
        const [line = '', ...printed] = step.split('\n');
        for (const [flag] of line.matchAll(/(?<![\w-])--[a-z-]+/gu)) expect(flags).toContain(flag);
        const answer = printed.filter((told) => told.startsWith('  ')).map((told) => told.slice(2));
        if (answer.length > 0 && printed[0]?.startsWith('  ') === true)
          await expectToPrint(line.replace(/^jalali /u, ''), answer.join('\n'));
        last += 1;
      }
      if (path !== 'completion') expect(last).toBeGreaterThan(0);
    },
  );
});

describe('what topics say', () => {
  it('of errors is of every code, and of none that there is not', () => {
    const thrown = new Set(
      sources('src').flatMap((source) => source.match(/(?<=')ERR_[A-Z_]*[A-Z](?=')/gu) ?? []),
    );
    expect(thrown.size).toBeGreaterThan(25);
    const told = new Set(textOf('errors').match(/(?<=^- .*)ERR_[A-Z_]+(?=.*: )/gmu) ?? []);
    expect([...told].toSorted()).toEqual([...thrown].toSorted());
  });

  it('of files is of every type, told by the endings that it names', () => {
    const items = [...textOf('files').matchAll(/^- (.*?)(?:: |$)(.*)$/gmu)];
    const told = items.flatMap(([, types = '']) => types.match(/(?<=`)[a-z]+(?=`)/gu) ?? []);
    expect(told.toSorted()).toEqual(FILE_TYPES.toSorted());
    for (const [, types = '', rest = ''] of items) {
      for (const ending of rest.match(/(?<=`)\.[a-z]+(?=`)/gu) ?? [])
        expect(types).toContain(`\`${typeOfFileName(`x${ending}`) ?? ''}\``);
    }
  });

  it('of rules is what each rule says of itself', () => {
    const lines = [
      ...RULES.map(({ id, severity }) => lineOfRule(id, severity, TEXT_RULE_DOCS[id])),
      ...DOCUMENT_RULES.map(({ id, severity }) => lineOfRule(id, severity, DOCUMENT_RULE_DOCS[id])),
      ...POST_RULES.map(({ id, severity }) => lineOfRule(id, severity, POST_RULE_DOCS[id])),
      ...Object.entries(COMPARISON_RULE_DOCS).map(([id, docs]) =>
        lineOfRule(id, COMPARISON_RULES[id as keyof typeof COMPARISON_RULES], docs),
      ),
    ];
    expect(lines).toHaveLength(RULE_IDS.length);
    expect(textOf('rules').match(/^- .*$/gmu)).toEqual(lines);
  });

  it('of calendars is what explainYear says of the years', () => {
    expect([1205, 1206, 1498, 1499].map(certaintyOf)).toEqual([
      'agreed',
      'official',
      'official',
      'agreed',
    ]);
    expect([1177, 1178, 1502, 1503].map(certaintyOf)).toEqual([
      'algorithmic',
      'agreed',
      'agreed',
      'predicted',
    ]);
    expect([1634, 1635, -61, 3177].map(certaintyOf)).toEqual([
      'predicted',
      'algorithmic',
      'algorithmic',
      'algorithmic',
    ]);
    for (const year of [1206, 1498, 1178, 1205, 1499, 1502, 1503, 1634, -61, 3177, 1304])
      expect(textOf('calendars')).toMatch(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u'));
  });

  it('of a house style names each preset, and has a configuration that is one', async () => {
    for (const name of presetNames()) expect(textOf('house-style')).toContain(`- \`${name}\``);
    const folder = mkdtempSync(join(tmpdir(), 'jalali-help-'));
    const [config = ''] = blocks(textOf('house-style'), 'json');
    writeFileSync(join(folder, 'jalali.config.json'), config);
    const { exitCode, stdout } = await runCli(['style', folder]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/timeZone +"Asia\/Tehran"/u);
  });

  it('of exit codes is so', async () => {
    expect((await runCli(['convert', '2025-08-15'])).exitCode).toBe(0);
    expect((await runCli(['convert', '1404/12/30', '2025-08-15'])).exitCode).toBe(1);
    expect((await runCli(['convert', '--from', 'lunar'])).exitCode).toBe(2);
    const input = 'August 15, 2025 (25 Mordad 1404)\n';
    expect((await runCli(['check', '--type', 'plain', '-'], { input })).exitCode).toBe(1);
    expect(
      (await runCli(['batch', '--format', 'lines', '--exit-zero'], { input: 'soon\n' })).exitCode,
    ).toBe(0);
  });

  it('of bulk is done by its commands', () => {
    const folder = workplace();
    writeFileSync(join(folder, 'posts.ndjson'), '{"date":"2025-08-15"}\n');
    writeFileSync(join(folder, 'posts.csv'), 'id,published\n1,2025-08-15\n');
    const [commandLines = ''] = blocks(textOf('bulk'), 'sh');
    runBlock(folder, commandLines);
    expect(readFileSync(join(folder, 'converted.ndjson'), 'utf8')).toBe('{"date":"1404/05/24"}\n');
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(
      'id,published,jalali\n1,2025-08-15,1404/05/24\n',
    );
  });

  it('of privacy is so: nothing of the command line can open a connection; web listens', () => {
    const reaching = ['cli', 'node', 'check', 'audit', 'report', 'documents', 'parse']
      .flatMap((layer) => sources(`src/${layer}`))
      .filter((source) =>
        /'node:(?:https?|http2|net|tls|dgram|dns)'|\bfetch\(|WebSocket/u.test(source),
      );
    const [server = '', ...others] = reaching;
    expect(others).toEqual([]);
    expect(server).toContain("import { createServer, type Server } from 'node:http';");
    expect(server).toContain("const HOST = '127.0.0.1';");
  });
});

describe('wrong usage', () => {
  it('is told where the help of that command is', async () => {
    expect((await runCli(['convert', '--bogus'])).stderr).toContain(
      '(jalali convert --help tells what there is)',
    );
    expect((await runCli(['audit', 'apply'])).stderr).toContain(
      '(jalali audit apply --help tells what there is)',
    );
  });
});
