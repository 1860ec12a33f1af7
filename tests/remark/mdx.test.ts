import { evaluate } from '@mdx-js/mdx';
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { remark } from 'remark';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import {
  rehypePressAnnotate,
  rehypePressBidi,
  rehypePressCheck,
  rehypePressTime,
} from '../../src/rehype/index.ts';
import { remarkPressAnnotate, remarkPressCheck } from '../../src/remark/index.ts';

const rehypePlugins = [rehypePressCheck, rehypePressAnnotate, rehypePressTime, rehypePressBidi];
const remarkPlugins = [remarkGfm, remarkPressCheck, remarkPressAnnotate];
const components = {
  Link: ({ href, children }: { href: string; children?: ReactNode }) =>
    createElement('a', { href }, children),
  Note: ({ children }: { children?: ReactNode }) => createElement(Fragment, null, children ?? '0'),
};

/** What a page of MDX shows, and what is told of it: rule, and the source at its place. */
async function shown(source: string, plugins: object): Promise<[string, unknown[]]> {
  const file = new VFile({ path: 'page.mdx', value: source });
  const { default: Page } = await evaluate(file, { ...runtime, ...plugins });
  const told = file.messages.map(({ ruleId, place }) => [
    ruleId,
    place !== undefined && 'start' in place
      ? source.slice(place.start.offset, place.end.offset)
      : place,
  ]);
  return [renderToStaticMarkup(createElement(Page, { components })), told];
}

function time(text: string): string {
  return `<time dateTime="2025-08-15">${text}</time>`;
}

describe('MDX, compiled and shown', () => {
  it.each<[name: string, source: string, remark: string, rehype: string]>([
    [
      'adds to its text, not to what it exports',
      'export const day = "August 15, 2025";\n\nOn August 15, 2025 it rained.',
      '<p>On August 15, 2025 (24 Mordad 1404) it rained.</p>',
      `<p>On ${time('August 15, 2025')} (${time('24 Mordad 1404')}) it rained.</p>`,
    ],
    [
      'knows no date that an expression is part of',
      'On August 1{5}, 2025, on August {15}, 2025.',
      '<p>On August 15, 2025, on August 15, 2025.</p>',
      '<p>On August 15, 2025, on August 15, 2025.</p>',
    ],
    [
      'knows no date that a component is part of',
      'On August 1<Note />, 2025 it rained.',
      '<p>On August 10, 2025 it rained.</p>',
      '<p>On August 10, 2025 it rained.</p>',
    ],
    [
      'leaves a component alone that is a link',
      'See <Link href="/a">August 15, 2025</Link>.',
      '<p>See <a href="/a">August 15, 2025</a>.</p>',
      `<p>See <a href="/a">${time('August 15, 2025')}</a>.</p>`,
    ],
    [
      'reads the text of a component',
      '<Note>On **August 15**, 2025 it rained.</Note>',
      'On <strong>August 15</strong>, 2025 (24 Mordad 1404) it rained.',
      `On ${time('<strong>August 15</strong>, 2025')} (${time('24 Mordad 1404')}) it rained.`,
    ],
    [
      'has one time element for a date',
      'On <time dateTime="2025-08-15">August 15, 2025</time> it rained.',
      `<p>On ${time('August 15, 2025')} (24 Mordad 1404) it rained.</p>`,
      `<p>On ${time('August 15, 2025')} (${time('24 Mordad 1404')}) it rained.</p>`,
    ],
    [
      'has one time element for a date whose day a program tells',
      'On <time dateTime={"2025-08-15"}>August 15, 2025</time> (24 Mordad 1404) it rained.',
      `<p>On ${time('August 15, 2025')} (24 Mordad 1404) it rained.</p>`,
      `<p>On ${time('August 15, 2025')} (${time('24 Mordad 1404')}) it rained.</p>`,
    ],
  ])('%s', async (_, source, byRemark, byRehype) => {
    expect(await shown(source, { remarkPlugins })).toEqual([byRemark, []]);
    expect(await shown(source, { rehypePlugins })).toEqual([byRehype, []]);
  });

  it.each([
    [
      'a pair, and not what attributes have',
      '<Note when="30 Esfand 1404" by={"30 Esfand 1404"}>On August 15, 2025 (25 Mordad 1404)</Note>',
      [['pair-mismatch', '25 Mordad 1404']],
    ],
    [
      'a time element',
      'On <time dateTime="2025-08-16">August 15, 2025</time> it rained.',
      [['machine-date-mismatch', '<time dateTime="2025-08-16">August 15, 2025</time>']],
    ],
    ['but for a comment', '30 Esfand 1404 {/* jalali-ignore */}', []],
  ])('tells of %s', async (_, source, told) => {
    expect((await shown(source, { remarkPlugins }))[1]).toEqual(told);
    expect((await shown(source, { rehypePlugins: [rehypePressCheck] }))[1]).toEqual(told);
  });
});

/** Markdown with directives, annotated, and what is told of it. */
function written(source: string): [string, unknown[]] {
  const file = remark()
    .use(remarkDirective)
    .use(remarkPressCheck)
    .use(remarkPressAnnotate)
    .processSync(source);
  return [String(file).trimEnd(), file.messages.map(({ actual }) => actual)];
}

describe('directives', () => {
  it.each([
    [
      'It :b[rained on August 15, 2025]{date="30 Esfand 1404"} here.',
      'It :b[rained on August 15, 2025 (24 Mordad 1404)]{date="30 Esfand 1404"} here.',
    ],
    [':::note[August 15, 2025]\nIt rained.\n:::', ':::note[August 15, 2025]\nIt rained.\n:::'],
    [
      // No directive: a time, beside which nothing is added.
      'It opens on August 15, 2025 at 10:30pm.',
      'It opens on August 15, 2025 at 10:30pm.',
    ],
    ['On August 1:x, 2025 it rained.', 'On August 1:x, 2025 it rained.'],
  ])('%s', (source, annotated) => expect(written(source)).toEqual([annotated, []]));

  it('are checked', () =>
    expect(written('::note[On August 15, 2025 (25 Mordad 1404)]')[1]).toEqual(['25 Mordad 1404']));

  it('and so is MDX that is written again', () => {
    const file = remark()
      .use(remarkMdx)
      .use(remarkPressAnnotate)
      .processSync('<Note a={1}>On August 15, 2025.</Note>');
    expect(String(file).trimEnd()).toBe('<Note a={1}>On August 15, 2025 (24 Mordad 1404).</Note>');
  });
});
