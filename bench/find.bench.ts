/** Finding dates in news prose, the whole grammar on: beside chrono, with words of today, and in more text. */
import { casual, strict } from 'chrono-node';
import { findDates, findMentions, type ParseOptions } from '../src/parse/index.ts';
import { measure, ratio, table, type Timing } from './measure.ts';
import { megabyteOf } from './prose.ts';

/** Dates that both read, in sentences that leave nothing open: what is timed finds them all. */
const CLEAR = Array.from(
  { length: 200 },
  (_, turn) => new Date(Date.UTC(1990, turn % 12, 1 + turn * 67)),
);
const clearText = CLEAR.map(
  (date) =>
    `It was said on ${date.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })}.`,
).join('\n');
const wanted = CLEAR.map((date) => date.toISOString().slice(0, 10)).join();

const isRight: Readonly<Record<string, boolean>> = {
  ours:
    findDates(clearText)
      .map(({ iso }) => iso)
      .join() === wanted,
  strict:
    strict
      .parse(clearText)
      .map(({ start }) => localDay(start.date()))
      .join() === wanted,
  casual:
    casual
      .parse(clearText)
      .map(({ start }) => localDay(start.date()))
      .join() === wanted,
};

/** Chrono gives noon of the host's zone. */
function localDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((field) => String(field).padStart(2, '0'))
    .join('-');
}

function rate(text: string, ms: number): string {
  return (Buffer.byteLength(text) / 1000 / ms).toFixed(1);
}

/** Each part counts its mentions, not compared with others: what a peer takes for a date is its own. */
function timeOne(name: string, run: () => unknown, rounds = 7): Timing {
  const [timing] = measure([{ name, run }], rounds);
  return { name, ms: timing?.ms ?? Infinity, right: isRight[name] ?? true };
}

const RELATIVE: ParseOptions = { relative: true, now: '2025-08-15' };
/** V8 takes some dozens to compile the scan as it will stay; those of the peers last a second each. */
const ROUNDS = 40;
const PEER_SHARE = 8; // casual takes minutes for the whole

const rows = [];
for (const kind of ['plain', 'dense'] as const) {
  for (const locale of ['en', 'fa'] as const) {
    const text = megabyteOf(locale, kind);
    const eight = Buffer.from(text.repeat(8)).toString();
    const ours = timeOne('ours', () => findMentions(text).length, ROUNDS);
    const relative = timeOne('relative', () => findMentions(text, RELATIVE).length, ROUNDS);
    const large = timeOne('large', () => findMentions(eight).length, 6);
    const part = text.slice(0, text.length / PEER_SHARE);
    const peers =
      locale === 'fa'
        ? ['', '', '', '']
        : [
            timeOne('strict', () => strict.parse(text).length, 8),
            whole(timeOne('casual', () => casual.parse(part).length, 4)),
          ].flatMap((peer) => [rate(text, peer.ms), ratio([ours], peer)]);
    rows.push([
      `${locale === 'en' ? 'English' : 'Persian'}, ${kind}${ours.right ? '' : ' (wrong answers)'}`,
      rate(text, ours.ms),
      rate(text, relative.ms),
      (large.ms / ours.ms / 8).toFixed(2),
      ...peers,
    ]);
  }
}

function whole(timing: Timing): Timing {
  return { ...timing, ms: timing.ms * PEER_SHARE };
}

process.stdout.write(
  table(
    [
      'findMentions on 1 MB of news prose, MB/s',
      'ours',
      'with `relative`',
      'time a MB of 8 MB, of 1 MB’s',
      'chrono strict',
      'ratio',
      'chrono casual',
      'ratio',
    ],
    rows,
  ),
);
