/** Counting the words of a megabyte: ours by our definition, reading-time by the white space that it knows. */
import readingTime from 'reading-time';
import { countWords } from '../src/publish/index.ts';
import { measure, table } from './measure.ts';
import { megabyteOf } from './prose.ts';

const rows = (['en', 'fa'] as const).map((locale) => {
  const text = megabyteOf(locale, 'plain');
  const megabytes = Buffer.byteLength(text) / 1e6;
  const counted = countWords(text);
  const theirs = readingTime(text).words;
  const [ours, peer] = measure(
    [
      { name: 'ours', run: () => countWords(text) },
      { name: 'reading-time', run: () => readingTime(text).words },
    ],
    15,
  ).map(({ ms }) => ms);
  const speeds = [ours, peer].map((ms = Infinity) => ((megabytes / ms) * 1000).toFixed(0));
  const times = `${((peer ?? 0) / (ours ?? Infinity)).toFixed(1)}x`;
  return [locale === 'en' ? 'English' : 'Persian', ...speeds, times, counted, theirs];
});
process.stdout.write(
  table(
    ['countWords, 1 MB', 'ours, MB/s', 'reading-time, MB/s', 'ratio', 'words', 'of reading-time'],
    rows,
  ),
);
process.stdout.write(
  '\nThe counts differ by definition: a dash alone is no word of ours, an em dash parts two, and a mark glued between Persian words parts them.\n',
);
