import { readFileSync } from 'node:fs';

/**
 * A megabyte of news prose. `dense` is the example article again and again, a date every forty words;
 * `plain` has its paragraphs without figures three times as often, nearer to a day's news.
 */
export function megabyteOf(locale: 'en' | 'fa', kind: 'dense' | 'plain'): string {
  const source = readFileSync(
    new URL(`../examples/urmia-lake.${locale}.md`, import.meta.url),
    'utf8',
  );
  const article = source.slice(source.indexOf('---', 3) + 4);
  const quiet = article
    .split('\n\n')
    .filter((paragraph) => !/\p{Nd}/u.test(paragraph))
    .join('\n\n');
  const body = kind === 'dense' ? article : `${article}\n\n${quiet.repeat(3)}`;
  const text = body.repeat(Math.ceil(1_000_000 / Buffer.byteLength(body)));
  return Buffer.from(text).toString(); // flat, as a file's text is: a repeated string is a rope
}

/** Megabytes of UTF-8 a second, the best of several runs: other work on the machine only ever slows one. */
export function throughput(text: string, work: (text: string) => unknown, runs = 5): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.hrtime.bigint();
    work(text);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
  }
  return Buffer.byteLength(text) / 1e6 / best;
}

/**
 * An article of about so many bytes, in Markdown with its front matter: the paragraphs of the example, from
 * another one each turn, so that no two articles are one text; those of the two languages belong together.
 */
export function articleOf(locale: 'en' | 'fa', bytes: number, turn: number): string {
  const source = readFileSync(
    new URL(`../examples/urmia-lake.${locale}.md`, import.meta.url),
    'utf8',
  );
  const end = source.indexOf('---', 3) + 4;
  const paragraphs = source.slice(end).trim().split('\n\n');
  const english = readFileSync(new URL('../examples/urmia-lake.en.md', import.meta.url), 'utf8');
  // As many of one language as of the other.
  const average = Buffer.byteLength(english) / paragraphs.length;
  const count = Math.round(bytes / average);
  const own = Array.from(
    { length: count },
    (_, place) => paragraphs[(turn + place) % paragraphs.length] ?? '',
  );
  return `${source.slice(0, end)}\n${own.join('\n\n')}\n`;
}
