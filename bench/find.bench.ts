/** Finding dates in a megabyte of news prose: ours with the whole grammar on, chrono strict and casual. */
import { casual, strict } from 'chrono-node';
import { findMentions } from '../src/parse/index.ts';
import { megabyteOf, throughput } from './prose.ts';

const english = megabyteOf('en');
const persian = megabyteOf('fa');
const chronoText = english.slice(0, english.length >> 3); // casual takes minutes for the whole

const ours = throughput(english, (text) => findMentions(text));
const chronoStrict = throughput(english, (text) => strict.parse(text), 3);
const chronoCasual = throughput(chronoText, (text) => casual.parse(text), 2);
const oursPersian = throughput(persian, (text) => findMentions(text));

const row = (name: string, speed: number): string =>
  `| ${name} | ${speed.toFixed(1)} | ${(ours / speed).toFixed(1)} |`;

process.stdout.write(
  [
    '| findMentions on 1 MB of news prose | MB/s | ours is times as fast |',
    '| --- | --: | --: |',
    row('English, jalali-press', ours),
    row('English, chrono-node strict', chronoStrict),
    row('English, chrono-node casual', chronoCasual),
    `| Persian, jalali-press | ${oursPersian.toFixed(1)} | |`,
    '',
  ].join('\n'),
);
