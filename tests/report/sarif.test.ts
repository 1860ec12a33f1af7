import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/report/sarif.ts';
import { runCli } from '../cli/run-cli.ts';
import { compared, found, reportOf } from './found.ts';

const {
  id: _,
  $schema: __,
  ...schema
} = JSON.parse(
  readFileSync(new URL('sarif-2.1.0-rtm.5.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
// The schema is of draft 4; what of it ajv would read otherwise are its id and that of its draft alone.
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
});
const validate = ajv.compile(schema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
    readonly region: Region;
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Location];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

interface Run {
  readonly tool: {
    readonly driver: { readonly version: string; readonly rules: { id: string }[] };
  };
  readonly columnKind: string;
  readonly results: readonly Result[];
  readonly invocations: readonly [
    { readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: object[] },
  ];
}

function runOf(log: string): Run {
  const { version, runs } = JSON.parse(log) as { version: string; runs: readonly [Run] };
  expect(validate(JSON.parse(log)), JSON.stringify(validate.errors)).toBe(true);
  expect(version).toBe('2.1.0');
  return runs[0];
}

const TEXT =
  'One.\r\n\r\nOn August 15, 2025 (25 Mordad 1404) it rained 😀 until\r\n۳۱ مهر ۱۴۰۳ and ۲4 مرداد ۱۴۰۴.\r\n';

/** The text of a region by its lines and columns, found another way than by its offset. */
function byLines(source: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = source.split('\n');
  if (startLine === endLine)
    return (lines[startLine - 1] ?? '').slice(startColumn - 1, endColumn - 1);
  return [
    (lines[startLine - 1] ?? '').slice(startColumn - 1),
    ...lines.slice(startLine, endLine - 1),
    (lines[endLine - 1] ?? '').slice(0, endColumn - 1),
  ].join('\n');
}

const prints = (source: string): (string | undefined)[] =>
  runOf(reportOf(report, { 'a.md': found(source) })).results.map(
    ({ partialFingerprints }) => partialFingerprints['jalaliFinding/v1'],
  );

const uriOf = (path: string): object => {
  const run = runOf(reportOf(report, { [path]: found('30 Esfand 1404', path) }));
  return run.results[0]?.locations[0].physicalLocation.artifactLocation ?? {};
};

describe('SARIF', () => {
  it('refuses what is no log, so the schema is in force', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
    expect(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, resultz: [] }] }),
    ).toBe(false);
  });

  it('has every finding with its rule, level and place by lines and by characters', () => {
    const findings = found(TEXT);
    const run = runOf(reportOf(report, { 'a.md': findings }));
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.version).toBe('1.2.3');
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['pair-mismatch', 'error'],
      ['no-such-day', 'error'],
      ['mixed-digits', 'error'],
    ]);
    const texts = run.results.map(({ locations: [{ physicalLocation }] }) => {
      const { region } = physicalLocation;
      const text = TEXT.slice(region.charOffset, region.charOffset + region.charLength);
      expect(byLines(TEXT, region)).toBe(text);
      return text;
    });
    expect(texts).toEqual(['25 Mordad 1404', '۳۱ مهر ۱۴۰۳', '۲4 مرداد ۱۴۰۴']);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(
      run.results[0]?.relatedLocations?.map((place) =>
        byLines(TEXT, place.physicalLocation.region),
      ),
    ).toEqual(['August 15, 2025']);
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('has fixes that mend the text where they are applied', () => {
    const run = runOf(reportOf(report, { 'a.md': found(TEXT) }));
    const mended = run.results.map(({ fixes: [first] = [] }) =>
      (first?.artifactChanges[0]?.replacements ?? []).reduceRight(
        (text, { deletedRegion: { charOffset, charLength }, insertedContent }) =>
          text.slice(0, charOffset) + insertedContent.text + text.slice(charOffset + charLength),
        TEXT,
      ),
    );
    expect(mended[0]).toContain('(24 Mordad 1404)');
    expect(mended[1]).toContain('۳۰ مهر ۱۴۰۳');
    expect(mended[2]).toContain('۲۴ مرداد ۱۴۰۴');
  });

  it('counts from after a byte order mark', () => {
    const run = runOf(reportOf(report, { 'a.md': found('\uFEFF30 Esfand 1404\n30 Esfand 1404') }));
    const regions = run.results.map(({ locations }) => locations[0].physicalLocation.region);
    expect(
      regions.map(({ startLine, startColumn, charOffset }) => [startLine, startColumn, charOffset]),
    ).toEqual([
      [1, 1, 0],
      [2, 1, 15],
    ]);
  });

  it('tells the files of both texts of a comparison, and warnings and notes as what they are', () => {
    const findings = compared(
      'It rained on August 15, 2025.\n\nIt snowed on January 3, 2024.',
      'در 15 August 2025 باران آمد.\n\n۲۰ دی ۱۴۰۲ برف آمد.',
    );
    const { results } = runOf(reportOf(report, { 'a.fa.md': findings }));
    const levels = new Map(results.map(({ ruleId, level }) => [ruleId, level]));
    expect(levels.get('untranslated-month')).toBe('warning');
    const uris = results.flatMap(({ locations, relatedLocations = [] }) =>
      [...locations, ...relatedLocations].map(
        (place) => place.physicalLocation.artifactLocation.uri,
      ),
    );
    expect(new Set(uris)).toEqual(new Set(['a.fa.md', 'a.en.md']));
  });

  it('names files as URIs, below the sources or whole', () => {
    const uriBaseId = '%SRCROOT%';
    expect(uriOf('in/a b#c%.md')).toEqual({ uri: 'in/a%20b%23c%25.md', uriBaseId });
    expect(uriOf('خبر:۱.md')).toEqual({ uri: `${encodeURIComponent('خبر:۱')}.md`, uriBaseId });
    expect(uriOf('a\ud800.md')).toEqual({ uri: 'a%EF%BF%BD.md', uriBaseId });
    expect(uriOf('/srv/a b.md')).toEqual({ uri: 'file:///srv/a%20b.md' });
    expect(uriOf('C:/a b.md')).toEqual({ uri: 'file:///C:/a%20b.md' });
    expect(new URL('file:///srv/a%20b.md').pathname).toBe('/srv/a%20b.md');
  });

  it('knows a finding again after its line moved or another was edited, each of several apart', () => {
    const line = 'until 30 Esfand 1404 it rained';
    const [one] = prints(line);
    expect(prints(`New.\n\n${line}\n\nMore.`)).toEqual([one]);
    expect(prints(`${line}  `)).toEqual([one]);
    expect(prints(`${line} here`)).not.toEqual([one]);
    expect(prints('until 30 Esfand 1408 it rained')).not.toEqual([one]);
    const twice = prints(`${line}\n\n${line}`);
    expect(twice[0]).toBe(one);
    expect(twice[1]).toBe(one?.replace(/:1$/u, ':2'));
  });

  it('tells what could not be read, and that the run was not whole', () => {
    const log = reportOf(report, { 'a.md': [] }, [
      { path: 'b.md', message: 'no', line: 3, column: 2 },
      { path: 'c.md', message: 'no', line: 3 },
      { path: 'd.md', message: 'no' },
    ]);
    const [{ executionSuccessful, toolExecutionNotifications = [] }] = runOf(log).invocations;
    expect(executionSuccessful).toBe(false);
    expect(toolExecutionNotifications).toHaveLength(3);
  });

  it('is a log whatever stands in names and texts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (path, noise) => {
          const source = `${noise} 30 Esfand 1404 ${noise}`;
          runOf(
            reportOf(report, { [path]: found(source, path, 'plain') }, [{ path, message: noise }]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is what the command line writes, clean or not', async () => {
    const { exitCode, stdout } = await runCli([
      'check',
      '--format',
      'sarif',
      'tests/cli/fixtures/storm.en.md',
      'examples/urmia-lake.fa.md',
      'nowhere.md',
    ]);
    expect(exitCode).toBe(1);
    const run = runOf(stdout);
    expect(
      run.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation),
    ).toEqual([{ uri: 'tests/cli/fixtures/storm.en.md', uriBaseId: '%SRCROOT%' }]);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
    const clean = await runCli(['check', '--format', 'sarif', 'examples/urmia-lake.fa.md']);
    expect(clean.exitCode).toBe(0);
    expect(runOf(clean.stdout).results).toEqual([]);
  });
});
