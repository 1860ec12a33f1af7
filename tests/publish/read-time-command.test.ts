import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';

const schema = new URL('../../schemas/readtime-record.schema.json', import.meta.url);
const isRecord = new Ajv2020().compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

/** The record of a document on stdin. */
async function recordOf(input: string, ...argv: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await runCli(['readtime', '--json', ...argv, '-'], { input });
  const record = JSON.parse(stdout) as Record<string, unknown>;
  expect(isRecord(record), JSON.stringify(isRecord.errors)).toBe(true);
  return record;
}

const article = (frontMatter = ''): string =>
  `---\nlang: en\ntitle: { en: A title of mine, fa: عنوان }\n${frontMatter}---\n` +
  '![a red door](a.jpg)\n\n<figcaption>The door</figcaption>\n\none two three\n';

describe('jalali readtime', () => {
  it.each([
    [[], 5, 2], // 5 words of 238 a minute: 1.3 seconds
    [['--no-captions'], 3, 1],
    [['--alt-text'], 8, 3],
    [['--count-headline'], 9, 3],
    [['--images'], 5, 14],
    [['--words-per-minute', '10', '--rounding', 'halfTrunc'], 5, 30],
  ] as const)('heeds %j', async (argv, words, seconds) => {
    expect(await recordOf(article(), ...argv)).toMatchObject({ words, seconds, minutes: 1 });
  });

  it('rounds as it is told, and tells the rule', async () => {
    expect(
      await recordOf(article(), '--words-per-minute', '2', '--rounding', 'ceil', '--images'),
    ).toMatchObject({
      minutes: 3, // 162 seconds
      rule: { wordsPerMinute: 2, rounding: 'ceil', minimumMinutes: 1, images: true },
    });
    expect((await runCli(['readtime', '--rounding', 'round', '-'], {})).exitCode).toBe(2);
  });

  it('heeds a time that was set by hand', async () => {
    expect(await recordOf(article('readTime: ۸\n'))).toMatchObject({
      minutes: 8,
      duration: 'PT8M',
      rule: { manual: true },
    });
    expect(await recordOf(article('timeRequired: PT1H30M\n'))).toMatchObject({ minutes: 90 });
    expect(await recordOf(article('read_time: soon\n'))).toMatchObject({
      status: 'refused',
      error: { code: 'ERR_DOCUMENT', message: expect.stringContaining('`read_time`') as string },
    });
  });
});
