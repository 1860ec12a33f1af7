/** Finding dates in a megabyte of news prose: ours with the whole grammar on, chrono strict and casual. */
import { casual, strict } from 'chrono-node';
import { findMentions } from '../src/parse/index.ts';
import { megabyteOf, throughput } from './prose.ts';

const lines = [
  '| findMentions on 1 MB of news prose | ours, MB/s | chrono strict | casual | ratio strict | ratio casual |',
  '| --- | --: | --: | --: | --: | --: |',
];
for (const kind of ['plain', 'dense'] as const) {
  const english = megabyteOf('en', kind);
  const ours = throughput(english, (text) => findMentions(text));
  const strictly = throughput(english, (text) => strict.parse(text), 3);
  // Casual takes minutes for the whole.
  const casually = throughput(
    english.slice(0, english.length >> 3),
    (text) => casual.parse(text),
    2,
  );
  lines.push(
    `| English, ${kind} | ${ours.toFixed(1)} | ${strictly.toFixed(1)} | ${casually.toFixed(1)} | ${(ours / strictly).toFixed(1)} | ${(ours / casually).toFixed(1)} |`,
  );
  const persian = throughput(megabyteOf('fa', kind), (text) => findMentions(text));
  lines.push(`| Persian, ${kind} | ${persian.toFixed(1)} | | | | |`);
}
process.stdout.write(`${lines.join('\n')}\n`);
