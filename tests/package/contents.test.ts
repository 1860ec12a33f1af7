import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { entries, specifier } from '../../scripts/package-smoke.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What `npm pack` may take; larger is a decision, not an accident. */
const BUDGET = { files: 850, packed: 2_300_000, unpacked: 7_400_000 };

/** What may be in it, beside the modules and types that an entry reaches. */
const ALLOWED = [
  /^(?:README|CHANGELOG)\.md$/u,
  /^(?:LICENSE|package\.json)$/u,
  /^bin\/jalali\.cjs$/u,
  /^dist\/cli\/[a-z\d-]+\.cjs(?:\.LEGAL\.txt)?$/u,
  /^dist\/element\/press-(?:date|elements)\.js$/u,
  /^dist\/web\/[a-z.-]+\.html$/u,
  /^docs\/[a-z\d/-]+(?:\.fa)?\.md$/u,
  /^man\/jalali\.1$/u,
  /^locales\/[\w-]+\/snapshot\.md$/u,
  /^schemas\/(?:[a-z-]+-record|baseline|calendar-row|config|style)\.schema\.json$/u,
  /^styles\/[a-z-]+\.json$/u,
];

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[];
  readonly size: number;
  readonly unpackedSize: number;
}

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
  readonly sideEffects: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const targets = Object.values(manifest.exports).flatMap((entry) =>
  typeof entry === 'string' ? [] : [entry],
);
const packed = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
) as [Packed];
const paths = packed[0].files.map(({ path }) => path);

/** The modules that esbuild reads for the entries, and the types that the compiler reads. */
async function reachedFiles(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: targets.map((target) => target.default),
    outdir: 'out',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    treeShaking: false,
    ignoreAnnotations: true,
    metafile: true,
    write: false,
  });
  const types = ts
    .createProgram(
      targets.map((target) => resolve(root, target.types)),
      { module: ts.ModuleKind.NodeNext, noEmit: true, types: [] },
    )
    .getSourceFiles()
    .map(({ fileName }) => relative(root, fileName));
  return new Set([...Object.keys(metafile.inputs), ...types]);
}

function unexpected(files: readonly string[], reached: ReadonlySet<string>): string[] {
  return files.filter(
    (path) => !reached.has(path) && !ALLOWED.some((pattern) => pattern.test(path)),
  );
}

describe('what npm pack takes', () => {
  it('is within its budget', () => {
    expect(paths.length).toBeLessThan(BUDGET.files);
    expect(packed[0].size).toBeLessThan(BUDGET.packed);
    expect(packed[0].unpackedSize).toBeLessThan(BUDGET.unpacked);
  });

  it('is what an entry reaches, and what is listed, and nothing else', async () => {
    const reached = await reachedFiles();
    expect(unexpected(paths, reached)).toEqual([]);
    const strays = [
      'tests/package/contents.test.ts',
      'bench/results.md',
      'dist/core/index.js.map',
      'dist/core/calendars/index.d.ts',
      'dist/audit/index.js',
      'locales/fa/parse.json',
      'docs/screenshot.png',
      'schemas/parse.schema.json',
    ];
    expect(unexpected(strays, reached)).toEqual(strays);
  });

  it('has everything that an entry reaches, and what package.json names', async () => {
    const reached = [...(await reachedFiles())].filter((path) => path.startsWith('dist/'));
    const named = [
      ...Object.values(manifest.bin),
      ...targets.flatMap((target) => [target.types, target.default]),
      ...manifest.sideEffects,
    ].map((path) => relative(root, resolve(root, path)));
    expect([...reached, ...named].filter((path) => !paths.includes(path))).toEqual([]);
    for (const pattern of ALLOWED.filter(({ source }) => !source.includes('web')))
      expect(paths.some((path) => pattern.test(path))).toBe(true);
  });

  it('has the schemas that its schemas refer to', () => {
    for (const path of paths.filter((name) => name.startsWith('schemas/'))) {
      const text = readFileSync(join(root, path), 'utf8');
      for (const [, id = ''] of text.matchAll(/"\$ref": "jalali-press:([a-z-]+)#/gu))
        expect(paths).toContain(`schemas/${id}.schema.json`);
    }
  });
});

/** The files of ours that Node reads for an entry. */
async function filesOf(entry: string): Promise<number> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: { contents: `import * as all from '${specifier(entry)}'; all;`, resolveDir: root },
    bundle: true,
    packages: 'bundle',
    platform: 'node',
    format: 'esm',
    treeShaking: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).filter((path) => path.startsWith('dist/')).length;
}

describe('an entry', () => {
  it('is read in few files, for each is 1 ms of a start', async () => {
    expect(await filesOf('./core')).toBeLessThanOrEqual(2);
    expect(await filesOf('./parse')).toBeLessThanOrEqual(3);
    expect(await filesOf('./check')).toBeLessThanOrEqual(12);
    expect(await filesOf('.')).toBeLessThanOrEqual(35);
  });

  it('has the same classes of errors as every other', async () => {
    const [core, parse, whole] = (await Promise.all(
      ['core', 'parse', '.'].map(
        async (entry) => import(entry === '.' ? 'jalali-press' : `jalali-press/${entry}`),
      ),
    )) as Record<string, unknown>[];
    expect(whole?.['FieldRangeError']).toBe(core?.['FieldRangeError']);
    const parseDate = parse?.['parseDate'] as (text: string) => unknown;
    expect(() => parseDate('1404/13/01')).toThrow(core?.['DateParseError']);
  });
});

describe('tree-shaking', () => {
  it('leaves nothing of an entry of which nothing is used, but the elements, which define themselves', async () => {
    const left = await Promise.all(
      entries().map(async (entry) => {
        const { outputFiles } = await build({
          stdin: { contents: `import '${specifier(entry)}';`, resolveDir: root },
          bundle: true,
          minify: true,
          packages: 'bundle',
          platform: 'node',
          format: 'esm',
          logLevel: 'silent',
          write: false,
        });
        return outputFiles[0]?.text.trim() === '' ? [] : [entry];
      }),
    );
    expect(left.flat()).toEqual(['./element']);
  });

  it('has a limit of size for every entry', () => {
    const rows = JSON.parse(readFileSync(join(root, '.size-limit.json'), 'utf8')) as {
      readonly path: string;
      readonly import?: string;
    }[];
    const limited = new Set(rows.map(({ path }) => resolve(root, path)));
    const modules = targets.map((target) => resolve(root, target.default));
    expect(modules.filter((module) => !limited.has(module))).toEqual([]);
  });
});
