import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Reads HTML for textlint: one node, as plugins give at least. */
const HTML_PLUGIN = `
class Processor {
  availableExtensions() { return ['.html']; }
  processor() {
    return {
      preProcess(text) {
        const lines = text.split('\\n');
        const loc = { start: { line: 1, column: 0 }, end: { line: lines.length, column: lines.at(-1).length } };
        const node = { raw: text, range: [0, text.length], loc };
        return { type: 'Document', ...node, children: [{ type: 'Html', value: text, ...node }] };
      },
      postProcess: (messages, filePath) => ({ messages, filePath: filePath || '<html>' }),
    };
  }
}
module.exports = { Processor };
`;

/** A project with textlint and this package, as it is built, installed. */
let project = '';

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'jalali-textlint-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'textlint-plugin-pages'), { recursive: true });
  writeFileSync(join(modules, 'textlint-plugin-pages/index.js'), HTML_PLUGIN);
  // textlint looks for rules from where it stands itself, so it is copied; what it needs is linked.
  for (const name of readdirSync(join(root, 'node_modules')).filter(
    (one) => !one.startsWith('.'),
  )) {
    const [from, to] = [join(root, 'node_modules', name), join(modules, name)];
    if (name === 'textlint' || name === '@textlint') cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
  symlinkSync(root, join(modules, 'jalali-press'));
  writeFileSync(
    join(project, '.textlintrc.json'),
    '{ "plugins": ["pages"], "rules": { "jalali-press/textlint": true } }',
  );
});

function textlint(...argv: readonly string[]): { status: number | null; stdout: string } {
  const bin = join(project, 'node_modules/textlint/bin/textlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stdout: stdout + stderr };
}

interface Message {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: number;
}

function messages(file: string, ...argv: readonly string[]): readonly Message[] {
  const { stdout } = textlint('--format', 'json', ...argv, file);
  const [result] = JSON.parse(stdout) as { messages: Message[] }[];
  return result?.messages ?? [];
}

describe('textlint, as a process', () => {
  it('lints and mends Markdown, findings across markup among it', () => {
    const text =
      'On **Thursday**, August *15*, 2025 (**25th** of Mordad, 1404).\n\nباران در **۲4** مرداد ۱۴۰۴ آمد.\n';
    writeFileSync(join(project, 'a.md'), text);
    expect(
      messages('a.md').map(({ line, column, message }) => [
        line,
        column,
        /\[(.+)\]$/u.exec(message)?.[1],
      ]),
    ).toEqual([
      [1, 6, 'weekday-mismatch'],
      [1, 39, 'pair-mismatch'],
      [3, 12, 'mixed-digits'],
    ]);
    expect(textlint('a.md').status).toBe(1);
    textlint('--fix', 'a.md');
    expect(readFileSync(join(project, 'a.md'), 'utf8')).toBe(text.replace('۲4', '۲۴'));
  });

  it('lints and mends HTML', () => {
    const text =
      '<p>On <em>Thursday</em>, August 15, 2025</p>\n<p><time datetime="1404-05-24">در <b>۲4</b> مرداد ۱۴۰۴</time></p>\n';
    writeFileSync(join(project, 'a.html'), text);
    expect(messages('a.html').map(({ line, column }) => [line, column])).toEqual([
      [1, 11],
      [2, 20],
      [2, 38],
    ]);
    textlint('--fix', 'a.html');
    expect(readFileSync(join(project, 'a.html'), 'utf8')).toBe(text.replace('۲4', '۲۴'));
  });

  it('is silent about right texts, takes options, and ends at options that it cannot have', () => {
    writeFileSync(join(project, 'b.md'), 'August 15, 2025 (24 Mordad 1404)\n');
    expect(textlint('b.md')).toEqual({ status: 0, stdout: '' });
    const rc = (options: unknown): string => {
      const file = join(project, 'rc.json');
      writeFileSync(file, JSON.stringify({ rules: { 'jalali-press/textlint': options } }));
      return file;
    };
    writeFileSync(join(project, 'c.md'), '۳۱ مهر ۱۴۰۳\n');
    const [one] = messages('c.md', '--config', rc({ messageLocale: 'fa', severity: 'warning' }));
    expect(one).toMatchObject({ severity: 1, message: expect.stringContaining('چنین روزی نیست') });
    const wrong = textlint('--config', rc({ rules: { nothing: 'off' } }), 'c.md');
    expect(wrong.status).toBeGreaterThan(0);
    expect(wrong.stdout).toContain('rules.nothing');
  });
});
