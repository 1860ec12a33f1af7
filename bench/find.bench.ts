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

const RELATIVE: ParseOptions = { relative: true, now: '2025-08-15' };
/** V8 takes some dozens of runs to compile the scan as it will stay; a run of a peer lasts long enough. */
const WARM_UP = 40;
const ROUNDS = 6;
const PEER_SHARE = 8; // casual takes minutes for the whole

/** Times one way on a text beside the others, in turn; what a peer takes for a date is its own. */
function timesOf(text: string, hasPeers: boolean): Timing[] {
  const eight = Buffer.from(text.repeat(8)).toString();
  const part = text.slice(0, text.length / PEER_SHARE);
  for (let turn = 0; turn < WARM_UP; turn++) findMentions(text, turn % 2 === 0 ? {} : RELATIVE);
  const ours = [
    { name: 'ours', run: () => findMentions(text).length },
    { name: 'relative', run: () => findMentions(text, RELATIVE).length },
    { name: 'large', run: () => findMentions(eight).length },
  ];
  const peers = [
    { name: 'strict', run: () => strict.parse(text).length },
    { name: 'casual', run: () => casual.parse(part).length },
  ];
  return measure(hasPeers ? [...ours, ...peers] : ours, ROUNDS).map(({ name, ms }) => ({
    name,
    ms: name === 'casual' ? ms * PEER_SHARE : ms,
    right: isRight[name] ?? true,
  }));
}

const rows = [];
for (const kind of ['plain', 'dense'] as const) {
  for (const locale of ['en', 'fa'] as const) {
    const text = megabyteOf(locale, kind);
    const [ours, relative, large, ...peers] = timesOf(text, locale === 'en') as [
      Timing,
      Timing,
      Timing,
      ...Timing[],
    ];
    rows.push([
      `${locale === 'en' ? 'English' : 'Persian'}, ${kind}${ours.right ? '' : ' (wrong answers)'}`,
      rate(text, ours.ms),
      rate(text, relative.ms),
      (large.ms / ours.ms / 8).toFixed(2),
      ...(peers.length === 0
        ? ['', '', '', '']
        : peers.flatMap((peer) => [rate(text, peer.ms), ratio([ours], peer)])),
    ]);
  }
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
