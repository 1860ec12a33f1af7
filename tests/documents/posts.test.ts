import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { splice } from '../../src/check/splice.ts';
import { DocumentError } from '../../src/core/errors/index.ts';
import {
  JsonSplitter,
  passedOverAs,
  placeInChunk,
  type Post,
  type PostChunk,
  type PostFieldKey,
  readFilePost,
  readRestPost,
  readWxrItem,
  sourceEdit,
  sourceStretch,
  withoutShortcodes,
  WxrSplitter,
} from '../../src/documents/posts/index.ts';

const EXPORT = readFileSync(new URL('../audit/fixtures/export.xml', import.meta.url), 'utf8');

type Splitter = typeof WxrSplitter | typeof JsonSplitter;

/** The chunks of a text that comes in pieces of some size, and the fault that ended it. */
function split(
  of: Splitter,
  text: string,
  size = text.length,
): { chunks: PostChunk[]; fault: DocumentError | undefined } {
  const chunks: PostChunk[] = [];
  const splitter = new of('posts', (chunk) => chunks.push(chunk));
  try {
    for (let at = 0; at < text.length; at += size) splitter.write(text.slice(at, at + size));
    splitter.finish();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { chunks, fault: error };
  }
  return { chunks, fault: undefined };
}

const item = (inner: string): PostChunk => ({
  source: `<item a=">">${inner}</item>`,
  index: 0,
  line: 1,
  column: 1,
});

const rest = (post: object | string): Post =>
  readRestPost(
    {
      source: typeof post === 'string' ? post : JSON.stringify(post),
      index: 0,
      line: 1,
      column: 1,
    },
    'posts.json',
  );

/** JSON as PHP writes it, every unit of UTF-16 an escape. */
function asciiJson(json: string): string {
  return Array.from({ length: json.length }, (_, at) => {
    const unit = json.charCodeAt(at);
    return unit < 0x80 ? json.charAt(at) : `\\u${unit.toString(16).padStart(4, '0')}`;
  }).join('');
}

describe('WxrSplitter', () => {
  it.each([1, 7, 100, 4096, EXPORT.length])('cuts an export into its items, by %i', (size) => {
    const { chunks, fault } = split(WxrSplitter, EXPORT, size);
    expect(fault).toBeUndefined();
    expect(chunks.map((chunk) => readWxrItem(chunk).id)).toEqual('1 2 3 4 5 6 7 8 9 10'.split(' '));
    for (const { source, index, line, column } of chunks) {
      expect(EXPORT.slice(index, index + source.length)).toBe(source);
      expect(source).toMatch(/^<item>[^]*<\/item>$/u);
      const before = EXPORT.slice(0, index).split('\n');
      expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
    }
  });

  it('keeps places in a file with a byte order mark and lines of Windows', () => {
    const text = `\uFEFF${EXPORT.replaceAll('\n', '\r\n')}`;
    for (const size of [3, text.length]) {
      const { chunks, fault } = split(WxrSplitter, text, size);
      expect(fault).toBeUndefined();
      for (const { source, index } of chunks)
        expect(text.slice(index, index + source.length)).toBe(source);
      expect(chunks).toHaveLength(10);
    }
  });

  it('reads the same as another parser', () => {
    const titles: string[] = [];
    let inTitle = false;
    let depth = 0;
    const parser = new Parser(
      {
        onopentag: (name) => {
          depth++;
          inTitle = name === 'title' && depth === 4;
          if (inTitle) titles.push('');
        },
        ontext: (text) => {
          if (inTitle) titles.push((titles.pop() ?? '') + text);
        },
        onclosetag: () => {
          depth--;
          inTitle = false;
        },
      },
      { xmlMode: true },
    );
    parser.end(EXPORT);
    const { chunks } = split(WxrSplitter, EXPORT);
    expect(chunks.map((chunk) => readWxrItem(chunk).fields.title?.text)).toEqual(titles);
  });

  it('tells the address of the site', () => {
    const splitter = new WxrSplitter('x', () => undefined);
    expect(splitter.blogUrl).toBeUndefined();
    splitter.write(EXPORT);
    expect(splitter.blogUrl).toBe('https://example.org/blog');
  });

  it.each([
    ['a tag that nothing closes', EXPORT.replace('</item>', ''), /well-formed/u, 9],
    ['what ends too early', EXPORT.slice(0, 6000), /unclosed|well-formed/u, 5],
    ['a control character', EXPORT.replace('ok', '\u0008'), /disallowed character/u, 2],
    [
      'no export',
      '<rss><channel><item><title>x</title></item></channel></rss>',
      /no WordPress/u,
      0,
    ],
    ['no export, and no item', '<rss><channel></channel></rss>', /no WordPress export/u, 0],
    ['another encoding', EXPORT.replace('UTF-8', 'windows-1256'), /windows-1256/u, 0],
    [
      'an entity bomb',
      '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><rss>&c;</rss>',
      /undefined entity/u,
      0,
    ],
    [
      'an entity from elsewhere',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><rss>&b;</rss>',
      /undefined entity/u,
      0,
    ],
  ])('refuses %s, and keeps what stands before it', (_, text, message, most) => {
    for (const size of [50, text.length]) {
      const { chunks, fault } = split(WxrSplitter, text, size);
      expect(fault?.message).toMatch(message);
      expect(fault?.code).toBe('ERR_DOCUMENT');
      expect(chunks.length).toBeLessThanOrEqual(most);
    }
  });

  it('refuses what no post is as long as', () => {
    const splitter = new WxrSplitter('x', () => undefined);
    splitter.write(EXPORT.slice(0, EXPORT.indexOf('<item>') + 6));
    const piece = 'x'.repeat(1 << 24);
    expect(() => {
      for (let count = 0; count < 5; count++) splitter.write(piece);
    }).toThrow(/longer than any post/u);
  });
});

describe('readWxrItem', () => {
  it('reads CDATA that is split, entities and comments, each at its place', () => {
    const chunk = item(
      '<title>a &amp; b &#x628;&#1576; <!-- no --><![CDATA[<c>]]]]><![CDATA[>]]>d&bogus;</title>',
    );
    const { fields } = readWxrItem(chunk);
    expect(fields.title?.text).toBe('a & b بب <c>]]>d&bogus;');
    const pieces = fields.title?.pieces() ?? [];
    const at = (text: string): string => {
      const index = fields.title?.text.indexOf(text) ?? -1;
      const stretch = sourceStretch(pieces, { index, length: text.length });
      return chunk.source.slice(stretch.index, stretch.index + stretch.length);
    };
    expect(at('&')).toBe('&amp;');
    expect(at('b')).toBe('b');
    expect(at('ب')).toBe('&#x628;');
    expect(at('<c>')).toBe('<c>');
    expect(at(']]>')).toBe(']]]]><![CDATA[>');
    expect(sourceStretch(pieces, { index: 0, length: 0 }).length).toBe(0);
  });

  it.each<[string, string, PostFieldKey, [number, number, string], string]>([
    ['CDATA', '<title><![CDATA[25 Mordad]]></title>', 'title', [1, 1, '4'], '24 Mordad'],
    ['CDATA that would end', '<title><![CDATA[a]]></title>', 'title', [1, 0, ']]>&'], 'a]]>&'],
    ['escaped text', '<title>a &lt; b</title>', 'title', [2, 1, '<&>'], 'a <&> b'],
    ['an end', '<title>ab</title>', 'title', [2, 0, 'c'], 'abc'],
    ['a beginning', '<title>ab</title>', 'title', [0, 0, 'c'], 'cab'],
  ])(
    'writes into %s so that it reads as it should',
    (_, inner, key, [index, length, text], after) => {
      const chunk = item(inner);
      const edit = sourceEdit(readWxrItem(chunk).fields[key]?.pieces() ?? [], {
        index,
        length,
        text,
      });
      expect(edit).toBeDefined();
      const source = splice(chunk.source, edit === undefined ? [] : [edit]);
      expect(readWxrItem({ source }).fields[key]?.text).toBe(after);
    },
  );

  it('writes nothing where a text goes from CDATA into other text, or is none', () => {
    const { fields } = readWxrItem(item('<title>a<![CDATA[b]]></title><excerpt:encoded/>'));
    expect(sourceEdit(fields.title?.pieces() ?? [], { index: 0, length: 2, text: 'c' })).toBe(
      undefined,
    );
    expect(sourceEdit([], { index: 0, length: 0, text: 'c' })).toBeUndefined();
    expect(sourceStretch([], { index: 0, length: 1 })).toEqual({ index: 0, length: 0 });
    expect(fields.excerpt).toBeUndefined();
  });

  it('reads what is empty, and passes over instructions', () => {
    const post = readWxrItem(item("<?x y?><title a='>'></title><wp:post_id> 7 </wp:post_id>"));
    expect(post).toMatchObject({ id: '7', type: 'post' });
    expect(post.fields.title?.text).toBe('');
  });
});

const POST = {
  id: 7,
  date: '2025-08-15T09:30:00',
  date_gmt: null,
  type: 'post',
  status: 'draft',
  link: 'https://example.org/?p=7',
  title: { raw: 'باران', rendered: 'باران' },
  content: { raw: 'a "b" \\ /\n😀', rendered: '<p>a</p>' },
  meta: { content: 'no', list: [1, { title: 'no' }] },
};
const LISTS: readonly (readonly [string, string])[] = [
  ['a list', JSON.stringify([POST, POST])],
  ['a list on many lines', `\uFEFF ${JSON.stringify([POST, POST], null, 2)}\r\n`],
  [
    'an object that holds them',
    JSON.stringify({ a: { posts: [1] }, posts: [POST, POST], total: '2' }),
  ],
  ['a line each', `${JSON.stringify(POST)}\n${JSON.stringify(POST)}\n`],
];

describe('JsonSplitter', () => {
  it.each(LISTS)('cuts %s into posts', (_, text) => {
    for (const size of [1, 5, 64, text.length]) {
      const { chunks, fault } = split(JsonSplitter, text, size);
      expect(fault).toBeUndefined();
      expect(chunks.map(({ source }) => JSON.parse(source) as unknown)).toEqual([POST, POST]);
      for (const { source, index, line, column } of chunks) {
        expect(text.slice(index, index + source.length)).toBe(source);
        const before = text.slice(0, index).split('\n');
        expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
      }
    }
  });

  it('takes any JSON objects, in any pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        (posts, size, isPretty) => {
          const { chunks, fault } = split(
            JsonSplitter,
            JSON.stringify(posts, null, isPretty ? 1 : 0),
            size,
          );
          expect(fault).toBeUndefined();
          expect(chunks.map(({ source }) => JSON.parse(source) as unknown)).toEqual(
            JSON.parse(JSON.stringify(posts)),
          );
        },
      ),
    );
  });

  it.each([
    ['nothing', ' ', 'it is empty', 0],
    ['a number', '7', 'expected a post', 0],
    ['a list of numbers', '[1]', 'expected a post', 0],
    ['a list in a list', '[[{}]]', 'expected a post', 0],
    ['a comma too many', '[{},]', 'expected a post', 1],
    ['two commas', '[{},,{}]', 'expected a post', 1],
    ['no comma', '[{}{}]', 'expected a comma', 1],
    ['an end too many', '[{}]]', 'not JSON', 1],
    ['more after the end', '[{}]{}', 'not JSON', 1],
    ['words after the end', '[{}] x', 'expected', 1],
    ['a string in the list', '["a"]', 'expected a post', 0],
    ['a list that does not end', '[{"a": "b"}', 'ends too early', 1],
    ['a post that does not end', '[{"a": "b', 'ends too early', 0],
  ])('refuses %s', (_, text, message, count) => {
    const { chunks, fault } = split(JsonSplitter, text);
    expect(fault?.message).toContain(message);
    expect(chunks).toHaveLength(count);
  });

  it('refuses what no post is as long as', () => {
    const splitter = new JsonSplitter('x', () => undefined);
    splitter.write('[{"a":"');
    const piece = 'x'.repeat(1 << 24);
    expect(() => {
      for (let count = 0; count < 5; count++) splitter.write(piece);
    }).toThrow(/longer than any post/u);
  });
});

describe('readRestPost', () => {
  it('reads what was written, and where that is not told what is shown', () => {
    const post = rest(POST);
    expect(post).toMatchObject({ id: '7', type: 'post', status: 'draft', textType: 'html' });
    expect(post.fields.content).toMatchObject({ name: 'content.raw', isOriginal: true });
    const shown = rest({ ...POST, content: { rendered: '<p>a</p>' }, title: 'x' });
    expect(shown.fields.content).toMatchObject({ name: 'content.rendered', isOriginal: false });
    expect(shown.fields.title).toMatchObject({ name: 'title', text: 'x' });
    expect(shown.fields.dateGmt).toBeUndefined();
    expect(rest({ id: 'a', content: 'x', date: null, title: {} }).fields.title).toBeUndefined();
  });

  it('finds the place of every character, however it is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.boolean(), (text, isAscii) => {
        const json = JSON.stringify({ x: [text, { y: '}' }], content: { a: 1, raw: text } });
        const source = isAscii ? asciiJson(json) : json;
        const field = rest(source).fields.content;
        for (let index = 0; index < text.length; index++) {
          const edit = sourceEdit(field?.pieces() ?? [], { index, length: 1, text: '/ك"' });
          const changed = splice(source, edit === undefined ? [] : [edit]);
          expect(rest(changed).fields.content?.text).toBe(
            `${text.slice(0, index)}/ك"${text.slice(index + 1)}`,
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it('writes escapes where the file has them', () => {
    const source = '{"content":"\\u0628 \\/ 25","date":"2025-08-15"}';
    const edit = sourceEdit(rest(source).fields.content?.pieces() ?? [], {
      index: 4,
      length: 2,
      text: 'ب</',
    });
    expect(edit?.text).toBe('\\u0628<\\/');
  });

  it.each([
    ['no JSON', '{"id": 1,\n "a" 2}', /not JSON: expected a colon/u, [5, 6]],
    ['no post', '{"id": 1}', /neither content nor date/u, [4, 3]],
  ])('refuses %s where it stands', (_, source, message, place) => {
    try {
      readRestPost({ source, index: 0, line: 4, column: 3 }, 'f');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'ERR_DOCUMENT', file: 'f' });
      expect((error as Error).message).toMatch(message);
      const { line, column } = error as DocumentError;
      expect([line, column]).toEqual(place);
    }
  });
});

describe('readFilePost', () => {
  it('reads title and dates from front matter', () => {
    const source =
      '---\ntitle: Rain\ndate: 2025-08-15\nlastmod: 2025-08-16\nurl: /rain\n---\nIt rained.\n';
    const post = readFilePost(source, 'markdown', 'rain.md');
    expect(post).toMatchObject({ id: 'rain.md', type: 'file', link: '/rain' });
    expect(post.fields.title?.text).toBe('Rain');
    expect(post.fields.title?.pieces()).toEqual([]);
    const { date, modified } = post.fields;
    expect([date?.text, modified?.text]).toEqual(['2025-08-15', '2025-08-16']);
    expect(source.slice(date?.pieces()[0]?.offset).startsWith('2025-08-15')).toBe(true);
    expect(readFilePost('x', 'plain', 'x.txt').fields.title).toBeUndefined();
  });
});

describe('passedOverAs', () => {
  it.each([
    ['attachment', 'inherit', 'attachment'],
    ['nav_menu_item', 'publish', 'nav_menu_item'],
    ['revision', 'inherit', 'revision'],
    ['post', 'trash', 'trash'],
    ['post', 'publish', undefined],
    ['page', 'draft', undefined],
    ['post', undefined, undefined],
  ])('%s, %s', (type, status, expected) => {
    const post = { type, textType: 'html', fields: {} } as const;
    expect(passedOverAs(status === undefined ? post : { ...post, status })).toBe(expected);
  });
});

describe('withoutShortcodes', () => {
  it.each([
    ['[caption id="a"]text[/caption] more', '                text           more'],
    ['he said [sic] so', 'he said [sic] so'],
    ['[gallery ids="1,2"]', '                   '],
    ['[own]x[/own]', '     x      '],
    ['[متن] [a]', '[متن] [a]'],
    ['no brackets', 'no brackets'],
  ])('%s', (text, expected) => {
    expect(withoutShortcodes(text)).toBe(expected);
  });
});

describe('placeInChunk', () => {
  it('counts from the place of the chunk', () => {
    const chunk = { source: 'ab\ncd', index: 9, line: 4, column: 3 };
    expect(placeInChunk(chunk, 1)).toEqual({ line: 4, column: 4 });
    expect(placeInChunk(chunk, 4)).toEqual({ line: 5, column: 2 });
  });
});
