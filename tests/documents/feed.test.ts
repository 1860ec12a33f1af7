import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { readBlocks, sourceEnd, sourceOffset } from '../../src/documents/index.ts';

const blocks = (source: string): [string, string][] =>
  readBlocks(source, 'feed').map(({ kind, text }) => [kind, text.trim()]);

/** A feed as WordPress writes it, with the quirks of its plugins. */
const RSS = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:media="http://search.yahoo.com/mrss/">

<channel>
	<title>Desk &#8211; News</title>
	<description>Dates &amp; days</description>
	<lastBuildDate>Fri, 15 Aug 2025 09:30:00 +0330</lastBuildDate>
	<item>
		<title>Rain &lt; 5mm on August 15</title>
		<dc:creator><![CDATA[Leila]]></dc:creator>
		<media:title>no</media:title>
		<description><![CDATA[<p>On <b>August 15</b>, 2025 it rained [&#8230;]</p>]]> tail</description>
		<content:encoded>&lt;p&gt;On &lt;b&gt;August&amp;nbsp;15&lt;/b&gt;, 2025&lt;/p&gt;&lt;p&gt;A &amp;amp; b&lt;br&gt;c &lt;code&gt;d&lt;/code&gt;&lt;/p&gt;&lt;img alt="rain" src="a.jpg"&gt;</content:encoded>
	</item>
</channel>
</rss>
`;

/** A feed of Atom with each of its forms of text. */
const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>Desk</title>
  <entry>
    <title type="html">Rain on &lt;em>August&lt;/em> 15</title>
    <summary type="text">1 &lt; 2 &lt;b> on August 16</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>August&#160;15, <b>2025</b></p><p>A &amp; b<br/>c</p><p><![CDATA[August <17>]]></p><img src="a.jpg" alt="rain"/></div></content>
  </entry>
  <entry>
    <title type="xhtml"><xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:b>24</xhtml:b> Mordad</xhtml:div></title>
    <summary><![CDATA[a <b> & c]]></summary>
    <content type="image/png">iVBORw0KGgo=</content>
    <content type="html"/>
  </entry>
</feed>
`;

describe('a feed', () => {
  it('of RSS shows HTML, whichever way it is written', () => {
    expect(blocks(RSS)).toEqual([
      ['heading', 'Desk – News'],
      ['paragraph', 'Dates & days'],
      ['heading', 'Rain < 5mm on August 15'],
      ['paragraph', 'On August 15, 2025 it rained […]'],
      ['paragraph', 'tail'],
      ['paragraph', 'On August\u00A015, 2025'],
      ['paragraph', 'A & b\nc d'],
      ['image', 'rain'],
    ]);
  });

  it('of Atom shows each text by its type', () => {
    expect(blocks(ATOM)).toEqual([
      ['heading', 'Desk'],
      ['heading', 'Rain on August 15'],
      ['paragraph', '1 < 2 <b> on August 16'],
      ['paragraph', 'August\u00A015, 2025'],
      ['paragraph', 'A & b\nc'],
      ['paragraph', 'August <17>'],
      ['image', 'rain'],
      ['heading', '24 Mordad'],
      ['paragraph', 'a <b> & c'],
    ]);
    const prefixed = '<atom:entry><atom:title>A</atom:title><title>no</title></atom:entry>';
    expect(blocks(prefixed)[0]).toEqual(['heading', 'A']);
  });

  it.each([RSS, ATOM, RSS.replaceAll('\n', '\r\n')])('knows where each word stands', (source) => {
    let end = 0;
    let words = 0;
    for (const block of readBlocks(source, 'feed')) {
      if (block.kind === 'image') continue;
      for (const { 0: word, index } of block.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const place = sourceOffset(block, index);
        expect(place).toBeGreaterThanOrEqual(end);
        end = sourceEnd(block, index + word.length);
        expect(source.slice(place, end)).toBe(word);
        words++;
      }
    }
    expect(words).toBeGreaterThan(20);
  });

  it('covers an entity within an entity whole', () => {
    const [, block] = readBlocks(
      '<rss><title>a</title><description>&lt;i&gt;x&lt;/i&gt;Q&amp;amp;A</description></rss>',
      'feed',
    );
    expect(block?.text).toBe('xQ&A');
    if (block === undefined) return;
    expect(sourceEnd(block, 3) - sourceOffset(block, 2)).toBe('&amp;amp;'.length);
    expect(block.segments.map(({ inside }) => inside)).toEqual(block.segments.map(() => undefined));
  });

  it('keeps code apart', () => {
    const [block] = readBlocks(
      '<rss><description>a &lt;code&gt;b &amp;amp; c&lt;/code&gt;</description></rss>',
      'feed',
    );
    expect(block?.text).toBe('a b & c');
    expect(block?.segments.map(({ inside }) => inside)).toEqual([
      undefined,
      'code',
      'code',
      'code',
    ]);
  });

  it.each([
    ['<rss><item>\n<title>a</item></rss>', 2, 15],
    ['<rss>&nbsp;</rss>', 1, 6],
    ['', 1, 1],
  ])('%j is refused', (source, line, column) => {
    const read = (): unknown => readBlocks(source, 'feed', 'feed.xml');
    expect(read).toThrow(DocumentError);
    expect(read).toThrow(expect.objectContaining({ file: 'feed.xml', line, column }) as Error);
  });
});
