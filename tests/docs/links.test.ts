import { describe, expect, it } from 'vitest';
import { anchorsIn, faultOf, fileOf, isExternal, type Link, linksIn } from './links.ts';
import { markdownFiles, textOf } from './markdown.ts';

const links = markdownFiles().flatMap((file) => linksIn(file, textOf(file)));
const inner = links.filter(({ target }) => !isExternal(target));

/** The articles of the examples lead where such articles do, not to files of this repository. */
const ARTICLES = /^examples\/(?:astro|eleventy|remark)\//u;

const { files: packed } = JSON.parse(textOf('package.json')) as { files: string[] };

/** npm packs these whatever `files` says. */
const ALWAYS: ReadonlySet<string> = new Set(['README.md', 'LICENSE', 'package.json']);

/** The README is shown where the repository is known; its links lead there too. */
const READ_IN_REPOSITORY: ReadonlySet<string> = new Set(['README.md', 'CHANGELOG.md']);

function isPacked(path: string): boolean {
  return ALWAYS.has(path) || packed.some((name) => path === name || path.startsWith(`${name}/`));
}

/** Hosts that the docs lead to. They are listed, and not asked: a new one is seen when this list changes. */
const HOSTS = [
  'github.com',
  'nodejs.org',
  'pre-commit.com',
  'rsis.ramsar.org',
  'semver.org',
  'textlint.org',
  'unifiedjs.com',
  'www.11ty.dev',
  'www.i18next.com',
];

/** A link that stands in a file of the docs. */
function link(target: string): Link {
  return { file: 'docs/ci.md', target };
}

describe('the links of every Markdown file', () => {
  it('lead to files and headings that exist', () => {
    expect(inner.length).toBeGreaterThan(40);
    const broken = inner
      .filter(({ file }) => !ARTICLES.test(file))
      .filter((each) => faultOf(each) !== undefined);
    expect(broken).toEqual([]);
  });

  it('do not lead out of the package from docs that are packed', () => {
    const leaving = inner.filter(
      (each) =>
        isPacked(each.file) && !READ_IN_REPOSITORY.has(each.file) && !isPacked(fileOf(each)),
    );
    expect(leaving).toEqual([]);
  });

  it('lead to hosts that are known here, by https', () => {
    const outer = links
      .filter(({ target }) => isExternal(target))
      .map(({ target }) => new URL(target));
    expect([...new Set(outer.map(({ protocol }) => protocol))]).toEqual(['https:']);
    expect([...new Set(outer.map(({ host }) => host))].toSorted()).toEqual(HOSTS);
  });

  it('reach every file of the docs from their map', () => {
    const reached = new Set(['docs/index.md']);
    for (const file of reached) {
      for (const way of inner.filter((each) => each.file === file)) {
        const to = fileOf(way);
        if (to.endsWith('.md')) reached.add(to);
      }
    }
    // How it is released is nothing for who installs it, and CONTRIBUTING.md leads there.
    const docs = markdownFiles().filter(
      (file) => file.startsWith('docs/') && file !== 'docs/releasing.md',
    );
    expect(docs.filter((file) => !reached.has(file))).toEqual([]);
  });
});

describe('the link checker', () => {
  it('reads links, references, images and HTML, and no code', () => {
    const markdown =
      '[a](b.md#c) ![d](e.svg "t")\n\n[f]: g.md\n<a href="h.md">i</a> `[j](k.md)`\n\n```md\n[l](m.md)\n```\n';
    expect(linksIn('x.md', markdown).map(({ target }) => target)).toEqual([
      'b.md#c',
      'e.svg',
      'g.md',
      'h.md',
    ]);
  });

  it('makes the anchors that GitHub makes', () => {
    const markdown = '# What’s *new* in `jalali`?\n\n## Words\n\n## Words\n\n### تاریخ‌ها در متن\n';
    expect([...anchorsIn(markdown)]).toEqual([
      'whats-new-in-jalali',
      'words',
      'words-1',
      'تاریخها-در-متن',
    ]);
  });

  it.each([
    ['gone.md', 'no such file'],
    ['../../gone.md', 'no such file'],
    ['calendar.md#gone', 'no such heading'],
    ['calendar.md#what-is-refused', undefined],
    ['../README.md', undefined],
  ])('judges %s', (target, fault) => {
    expect(faultOf(link(target))).toBe(fault);
  });
});
