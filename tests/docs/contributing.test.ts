import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { releaseRefusals } from '../../scripts/release-refusals.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** What stands in backticks and is a path of the repository: `src/check/rules/<id>.ts`, `tests/core/`. */
function pathsIn(markdown: string): string[] {
  return [
    ...markdown.matchAll(/`((?:src|tests|scripts|locales|schemas|styles|docs|bin)\/[^`\s]*)`/gu),
  ]
    .flatMap(([, path = '']) => alternatives(path))
    .map((path) => (path.includes('<') ? dirname(path.slice(0, path.indexOf('<'))) : path));
}

/** `{en,fa}` is each of both. */
function alternatives(path: string): string[] {
  const [, before = '', list, after = ''] = /^(.*)\{([^}]+)\}(.*)$/u.exec(path) ?? [];
  return list === undefined ? [path] : list.split(',').map((name) => before + name + after);
}

const isThere = (path: string): boolean => existsSync(join(root, path));

describe.each(['CONTRIBUTING.md', 'SECURITY.md', 'docs/semver.md', 'docs/releasing.md'])(
  '%s',
  (file) => {
    it('names files that exist and scripts that npm has', () => {
      const markdown = read(file);
      expect(pathsIn(markdown).filter((path) => !isThere(path))).toEqual([]);
      const named = [...markdown.matchAll(/npm run ([a-z:]+)/gu)].map(([, name = '']) => name);
      expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    });
  },
);

describe('pathsIn', () => {
  it('finds what is not there', () => {
    const paths = pathsIn(
      '`src/nothing.ts`, `locales/{en,xx}/check.json`, `src/check/rules/<id>.ts`',
    );
    expect(paths.filter((path) => !isThere(path))).toEqual([
      'src/nothing.ts',
      'locales/xx/check.json',
    ]);
  });
});

describe('CONTRIBUTING.md', () => {
  it('shows every folder of src/ among the layers', () => {
    const layers = read('CONTRIBUTING.md');
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}/`);
    expect(folders.filter((folder) => !layers.includes(folder))).toEqual([]);
  });
});

describe('a release', () => {
  const ready = {
    status: '',
    changelog: '# Changelog\n\n## 1.2.0 - 2026-01-31\n',
    version: '1.2.0',
  };

  it('is refused from a tree that is not clean, and without its version and date in the changelog', () => {
    expect(releaseRefusals(ready)).toEqual([]);
    expect(releaseRefusals({ ...ready, status: ' M src/index.ts\n' })).toHaveLength(1);
    expect(releaseRefusals({ ...ready, version: '1.3.0' })).toHaveLength(1);
    expect(releaseRefusals({ ...ready, changelog: '## 1.2.0 (unreleased)\n' })).toHaveLength(1);
  });
});
