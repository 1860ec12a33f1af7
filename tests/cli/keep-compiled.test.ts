import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { keepCompiled } from '../../src/cli/keep-compiled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const Module = require('node:module') as new (path: string) => NodeJS.Module;

const BUNDLE = `"use strict";
exports.twice = (n) => 2 * n;
exports.place = [__dirname, __filename];
exports.beside = () => require('./beside.json');
exports.fault = () => new Error('told').stack;`;

/** A folder with a bundle in it. */
function folderWith(source: string): { readonly folder: string; readonly bundle: string } {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-compiled-'));
  const bundle = join(folder, 'task.cjs');
  writeFileSync(bundle, source);
  writeFileSync(join(folder, 'beside.json'), '[1]');
  return { folder, bundle };
}

interface Bundle {
  twice(n: number): number;
  readonly place: readonly string[];
  beside(): unknown;
  fault(): string;
}

/** What a start loads of a bundle, and what it calls at its end. */
function start(bundle: string): { readonly loaded: Bundle; readonly atEnd: () => void } {
  const extensions: Parameters<typeof keepCompiled>[0] = { '.js': vi.fn<() => void>() };
  const atEnd = keepCompiled(extensions, dirname(bundle));
  const module = new Module(bundle);
  module.filename = bundle;
  extensions['.cjs']?.(module, bundle);
  return { loaded: module.exports as Bundle, atEnd };
}

/** The files that are kept beside a bundle. */
function keptIn(folder: string): readonly string[] {
  const compiled = join(folder, 'compiled');
  if (!existsSync(compiled)) return [];
  return readdirSync(compiled, { recursive: true, encoding: 'utf8' })
    .map((name) => join(compiled, name))
    .filter((path) => statSync(path).isFile());
}

function onlyKept(folder: string): string {
  const [path = '', ...others] = keptIn(folder);
  expect(others).toEqual([]);
  return path;
}

function withBitChanged(data: Buffer, place: number): Buffer {
  const changed = Buffer.from(data);
  changed.writeUInt8(changed.readUInt8(place) ^ 4, place);
  return changed;
}

describe('keepCompiled', () => {
  it('loads a bundle as Node does', () => {
    const { folder, bundle } = folderWith(BUNDLE);
    const { loaded } = start(bundle);
    expect(loaded.twice(21)).toBe(42);
    expect(loaded.place).toEqual([folder, bundle]);
    expect(loaded.beside()).toEqual([1]);
    expect(loaded.fault()).toContain('task.cjs:5:');
  });

  it('tells the column of a fault in the first line as it stands in the file', () => {
    const { bundle } = folderWith("exports.fault = () => new Error('told').stack;");
    expect(start(bundle).loaded.fault()).toContain('task.cjs:1:23');
  });

  it('keeps what was compiled, and takes it the next time', () => {
    const { folder, bundle } = folderWith(BUNDLE);
    const first = start(bundle);
    first.loaded.twice(1);
    expect(keptIn(folder)).toEqual([]);
    first.atEnd();
    const kept = onlyKept(folder);
    expect(statSync(kept).size).toBeGreaterThan(0);

    utimesSync(kept, 1000, 1000);
    const second = start(bundle);
    expect(second.loaded.twice(21)).toBe(42);
    second.atEnd();
    expect(statSync(kept).mtimeMs).toBe(1_000_000);
  });

  it('takes nothing for a bundle that has changed, be it of the same length and time', () => {
    const { folder, bundle } = folderWith(BUNDLE);
    const first = start(bundle);
    first.loaded.twice(1);
    first.atEnd();
    const { atime, mtime } = statSync(bundle);
    writeFileSync(bundle, BUNDLE.replace('2 * n', '3 * n'));
    utimesSync(bundle, atime, mtime);
    const second = start(bundle);
    expect(second.loaded.twice(2)).toBe(6);
    second.atEnd();
    expect(keptIn(folder)).toHaveLength(2);
  });

  it.each([
    ['cut short', (data: Buffer) => data.subarray(0, data.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['zero from its half on', (data: Buffer) => Buffer.from(data).fill(0, data.length >> 1)],
    ['changed by a bit', (data: Buffer) => withBitChanged(data, data.length - 100)],
    ['changed by a bit near its start', (data: Buffer) => withBitChanged(data, 40)],
    ['changed by a bit at its end', (data: Buffer) => withBitChanged(data, data.length - 1)],
  ])('compiles anew where what is kept is %s, and keeps it whole', (_, damaged) => {
    const { folder, bundle } = folderWith(BUNDLE);
    const first = start(bundle);
    first.loaded.twice(1);
    first.atEnd();
    const kept = onlyKept(folder);
    const broken = damaged(readFileSync(kept));
    writeFileSync(kept, broken);
    const { loaded, atEnd } = start(bundle);
    expect(loaded.twice(2)).toBe(4);
    atEnd();
    expect(readFileSync(kept).equals(broken)).toBe(false);
  });

  it('compiles anew where V8 does not take what is kept', () => {
    // Never run here before: what V8 has in memory it looks for nowhere else.
    const one = folderWith(BUNDLE.replace('2 * n', '2.0 * n'));
    const other = folderWith(BUNDLE);
    start(other.bundle).atEnd();
    const keptOfOther = onlyKept(other.folder);
    const ofOther = readFileSync(keptOfOther);
    const place = join(one.folder, relative(other.folder, dirname(keptOfOther)));
    mkdirSync(place, { recursive: true });
    const kept = join(place, `task.cjs-${statSync(one.bundle).ctimeMs}`);
    writeFileSync(kept, ofOther);
    const { loaded, atEnd } = start(one.bundle);
    expect(loaded.twice(2)).toBe(4);
    atEnd();
    expect(onlyKept(one.folder)).toBe(kept);
    expect(readFileSync(kept).equals(ofOther)).toBe(false);
  });

  it('goes on where nothing can be kept', () => {
    const { folder, bundle } = folderWith(BUNDLE);
    writeFileSync(join(folder, 'compiled'), '');
    const { loaded, atEnd } = start(bundle);
    expect(loaded.twice(21)).toBe(42);
    expect(atEnd).not.toThrow();
    expect(readFileSync(join(folder, 'compiled'), 'utf8')).toBe('');
  });

  it('leaves a file of another folder to Node', () => {
    const { bundle } = folderWith(BUNDLE);
    const asNodeDoes = vi.fn<(module: NodeJS.Module, path: string) => void>();
    const extensions: Parameters<typeof keepCompiled>[0] = { '.js': asNodeDoes };
    keepCompiled(extensions, tmpdir());
    const module = new Module(bundle);
    extensions['.cjs']?.(module, bundle);
    expect(asNodeDoes).toHaveBeenCalledWith(module, bundle);
  });
});

/** Node 22 keeps what it compiles in a folder of its own. */
const nodeKeeps = Number.parseInt(process.versions.node, 10) >= 22;

describe('the built command line', () => {
  it('keeps its bundles compiled, unless it is told not to', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalali-built-'));
    for (const part of ['bin', 'dist/cli'])
      cpSync(join(root, part), join(folder, part), {
        recursive: true,
        filter: (path) => basename(path) !== 'compiled',
      });
    const bin = join(folder, 'bin/jalali.cjs');
    const compiled = join(folder, 'dist/cli');
    const converted = (env: NodeJS.ProcessEnv): string =>
      spawnSync(process.execPath, [bin, 'convert', '2025-08-15'], { encoding: 'utf8', env }).stdout;
    expect(converted({ NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('1404/05/24\n');
    expect(keptIn(compiled)).toEqual([]);
    expect(converted({})).toBe('1404/05/24\n');
    const kept = new Set(keptIn(compiled).map((path) => basename(path).split('-', 1)[0]));
    expect(kept).toEqual(new Set(nodeKeeps ? [] : ['convert.cjs', 'main.cjs']));
    expect(converted({})).toBe('1404/05/24\n');
  });
});
