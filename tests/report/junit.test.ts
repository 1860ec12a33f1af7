import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report } from '../../src/report/junit.ts';
import { runCli } from '../cli/run-cli.ts';
import { compared, found, reportOf } from './found.ts';

/** saxes, as far as it is used here: its own types do not stand exact optional properties. */
interface Parser {
  on(event: 'error', listener: (error: Error) => void): void;
  on(
    event: 'opentag',
    listener: (tag: { name: string; attributes: Record<string, string> }) => void,
  ): void;
  on(event: 'text', listener: (text: string) => void): void;
  on(event: 'closetag', listener: () => void): void;
  write(xml: string): { close(): void };
}
const { SaxesParser } = createRequire(import.meta.url)('saxes') as {
  SaxesParser: new () => Parser;
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** What Jenkins's junit-10.xsd lets stand in what, of the elements that are written here. */
const SHAPE: Readonly<Record<string, { within: string; required: string[]; allowed: string[] }>> = {
  testsuites: {
    within: '',
    required: [],
    allowed: ['name', 'tests', 'failures', 'errors', 'time'],
  },
  testsuite: {
    within: 'testsuites',
    required: ['name', 'tests'],
    allowed: ['failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname', 'id', 'package'],
  },
  testcase: { within: 'testsuite', required: ['name'], allowed: ['classname', 'time', 'group'] },
  failure: { within: 'testcase', required: [], allowed: ['type', 'message'] },
  error: { within: 'testcase', required: [], allowed: ['type', 'message'] },
};

/** Parses a report, well-formed or thrown, and holds it to the shape. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const shape = SHAPE[name];
    const parent = open.at(-1);
    expect(shape?.within, name).toBe(parent?.name);
    const keys = Object.keys(attributes);
    expect(keys).toEqual(expect.arrayContaining(shape?.required ?? []));
    expect([...(shape?.required ?? []), ...(shape?.allowed ?? [])]).toEqual(
      expect.arrayContaining(keys),
    );
    const element: Element = { name, attributes, children: [], text: '' };
    parent?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const own = open.at(-1);
    if (own !== undefined) own.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [suites = root] = root.children;
  for (const { attributes, children } of suites.children) {
    const having = (name: string): number =>
      children.filter(({ children: [only] }) => only?.name === name).length;
    expect(attributes).toMatchObject({
      tests: String(children.length),
      failures: String(having('failure')),
      errors: String(having('error')),
    });
    // A reader joins cases of one class and name.
    const names = children.map((one) =>
      JSON.stringify([one.attributes['classname'], one.attributes['name']]),
    );
    expect(new Set(names).size).toBe(names.length);
  }
  return suites;
}

describe('JUnit XML', () => {
  it('has a suite a file, a case a rule that found something, and one that passed for a clean file', () => {
    const { children } = parsed(
      reportOf(report, {
        'a.md': found('30 Esfand 1404, 30 Esfand 1404; on Thursday, August 15, 2025'),
        'b.md': [],
      }),
    );
    expect(children.map(({ attributes }) => attributes['name'])).toEqual(['a.md', 'b.md']);
    const cases = children.map(({ children: own }) =>
      own.map(({ attributes, children: [outcome] }) => [attributes['name'], outcome?.name]),
    );
    expect(cases).toEqual([
      [
        ['no-such-day', 'failure'],
        ['weekday-mismatch', 'failure'],
      ],
      [['dates', undefined]],
    ]);
    const failure = children[0]?.children[0]?.children[0];
    expect(failure?.attributes['type']).toBe('error');
    expect(failure?.text.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'a.md:1:1:',
      '',
      'a.md:1:17:',
      '',
    ]);
  });

  it('fails by what is no error too, and says how grave it is', () => {
    const { children } = parsed(
      reportOf(report, {
        'a.fa.md': compared('It rained on August 15, 2025.', 'در 15 August 2025 باران آمد.'),
      }),
    );
    const types = children[0]?.children.map(
      ({ children: [outcome] }) => outcome?.attributes['type'],
    );
    expect(types).toEqual(['warning']);
  });

  it('has an error for a file that was not read', () => {
    const { children } = parsed(
      reportOf(report, {}, [{ path: 'x.md', message: 'x.md:1:1: no <file>' }]),
    );
    expect(children[0]?.children[0]?.children[0]).toMatchObject({
      name: 'error',
      text: 'x.md:1:1: no <file>',
    });
  });

  it('is XML whatever stands in names and texts, which come back but for what XML cannot hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary' }),
        (path, noise) => {
          const source = `30 Esfand 1404 ${noise}`;
          const { children } = parsed(
            reportOf(report, { [path]: found(source, path, 'plain') }, [{ path, message: noise }]),
          );
          const kept = path
            .replaceAll(/(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]/gu, '')
            .replaceAll(/\p{Surrogate}/gu, '\uFFFD');
          expect(children[0]?.attributes['name']).toBe(kept);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is what the command line writes', async () => {
    const { stdout } = await runCli([
      'check',
      '--format',
      'junit',
      'tests/cli/fixtures',
      'nowhere.md',
    ]);
    expect(parsed(stdout).children.map(({ attributes }) => attributes['name'])).toEqual([
      'tests/cli/fixtures/lake.en.md',
      'tests/cli/fixtures/storm.en.md',
      'nowhere.md',
    ]);
  });
});
