import { describe, expect, it } from 'vitest';
import { report } from '../../src/report/github.ts';
import { runCli } from '../cli/run-cli.ts';
import { compared, found, reportOf } from './found.ts';

const unescape = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** A workflow command, read as the runner does: properties up to the next two colons, then the message. */
function read(line: string): { name: string; properties: Record<string, string>; message: string } {
  const [, name = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/u.exec(line) ?? [];
  const properties = list.split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, unescape(value.join('='))];
  });
  return {
    name,
    properties: Object.fromEntries(properties) as Record<string, string>,
    message: unescape(message),
  };
}

const lines = (text: string): ReturnType<typeof read>[] => text.trimEnd().split('\n').map(read);

describe('workflow commands', () => {
  it('annotate the place, its last column included, and say the mends', () => {
    const [one] = lines(reportOf(report, { 'a.md': found('On August 15, 2025 (25 Mordad 1404)') }));
    expect(one).toEqual({
      name: 'error',
      properties: {
        file: 'a.md',
        line: '1',
        col: '21',
        endLine: '1',
        endColumn: '34',
        title: 'pair-mismatch',
      },
      message:
        'Unexpected 25 Mordad 1404 beside August 15, 2025, expected the same day: 24 Mordad 1404\n→ write 24 Mordad 1404\n→ write August 16, 2025',
    });
  });

  it('have no columns where a place goes over lines', () => {
    const text = reportOf(report, { 'a.md': found('until 30\nEsfand 1404 it rained') });
    expect(lines(text)[0]?.properties).toEqual({
      file: 'a.md',
      line: '1',
      endLine: '2',
      title: 'no-such-day',
    });
  });

  it('are errors, warnings and notices', () => {
    const names = lines(
      reportOf(report, {
        'a.fa.md': compared(
          'It rained on Friday, August 15, 2025.',
          'در 15 August 2025 باران آمد.',
        ),
        'b.md': found('30 Esfand 1404', 'b.md'),
      }),
    ).map(({ name, properties }) => [name, properties['title']]);
    expect(names).toContainEqual(['notice', 'weekday-dropped']);
    expect(names).toContainEqual(['warning', 'untranslated-month']);
    expect(names).toContainEqual(['error', 'no-such-day']);
  });

  it('cannot be forged by names or messages', () => {
    const path = 'a%,:b\r\n::error::x.md';
    const [one] = found('30 Esfand 1404', path);
    const message = '100%\r\n::warning::forged';
    const findings = one === undefined ? [] : [{ ...one, finding: { ...one.finding, message } }];
    const text = reportOf(report, { [path]: findings }, [{ path, message, line: 1, column: 2 }]);
    const told = lines(text);
    expect(told).toHaveLength(2);
    expect(told[0]?.properties['file']).toBe(path);
    expect(told[0]?.message).toContain(message);
    expect(told[1]).toEqual({
      name: 'error',
      properties: { file: path, line: '1', col: '2', title: 'jalali' },
      message,
    });
  });

  it('are what the command line writes, and nothing where nothing was found', async () => {
    const { exitCode, stdout } = await runCli([
      'check',
      '--format',
      'github',
      'tests/cli/fixtures',
    ]);
    expect(exitCode).toBe(1);
    expect(lines(stdout)[0]?.properties['file']).toBe('tests/cli/fixtures/storm.en.md');
    expect(
      await runCli(['check', '--format', 'github', 'examples/urmia-lake.fa.md']),
    ).toMatchObject({
      exitCode: 0,
      stdout: '',
    });
  });
});
