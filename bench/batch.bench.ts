/**
 * `jalali batch` as a whole process, beside node's bare pass-through of the same file and what one would write
 * in an afternoon: readline, a record at a time, jalaali-js. CPU and wall time, the least of the rounds; the
 * outputs are compared. JALALI_LONG_TESTS=1 measures the memory of ten million records too.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randoms, table } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jalali-bench-'));
const hook = join(folder, 'hook.cjs');
const ROUNDS = 4;
const MILLION = 1_000_000;

writeFileSync(
  hook,
  `process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    // Not maxRSS, in which the parent's memory before exec counts.
    const [, kilobytes] = /VmHWM:\\s+(\\d+)/u.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'));
    require('node:fs').writeSync(2, '\\nUSED ' + (userCPUTime + systemCPUTime) + ' ' + kilobytes);
  });`,
);

interface Run {
  readonly cpu: number;
  readonly wall: number;
  /** In MiB. */
  readonly memory: number;
  readonly hash: string;
}

/** Runs a process with its output in a file. */
function run(argv: readonly string[]): Run {
  const output = join(folder, 'output');
  const fd = openSync(output, 'w');
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--require', hook, ...argv], {
    cwd: root,
    stdio: ['ignore', fd, 'pipe'],
    encoding: 'utf8',
  });
  const wall = performance.now() - start;
  closeSync(fd);
  const [, cpu, memory] = /USED (\d+) (\d+)$/u.exec(stderr) ?? [];
  if (cpu === undefined) throw new Error(stderr);
  const hash = createHash('sha256').update(readFileSync(output)).digest('hex');
  return { cpu: Number(cpu) / 1000, wall, memory: Number(memory) / 1024, hash };
}

/** The least of each, in turns. */
function least(contenders: ReadonlyMap<string, readonly string[]>): Map<string, Run> {
  const best = new Map<string, Run>();
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, argv] of contenders) {
      const now = run(argv);
      const before = best.get(name) ?? now;
      best.set(name, {
        ...now,
        cpu: Math.min(now.cpu, before.cpu),
        wall: Math.min(now.wall, before.wall),
      });
    }
  return best;
}

type MakeRecord = (number: number, day: string) => string;

const ndjsonRecord: MakeRecord = (number, day) =>
  `{"id":${MILLION + number},"title":"A headline of some words","date":"${day}","tags":["a","b"],"n":${number % 97}}\n`;
const csvRecord: MakeRecord = (number, day) =>
  `${MILLION + number},A headline of some words,${day},https://example.org/news/${MILLION + number},politics,${number % 97}\n`;

function writeInput(name: string, count: number, head: string, record: MakeRecord): string {
  const path = join(folder, name);
  const fd = openSync(path, 'w');
  const random = randoms(7);
  let text = head;
  for (let number = 0; number < count; number++) {
    // 1900 to 2099.
    const day = new Date((Math.floor(random() * 73_049) - 25_567) * 86_400_000).toISOString();
    text += record(number, day.slice(0, 10));
    if (text.length < 1 << 20) continue;
    writeSync(fd, text);
    text = '';
  }
  writeSync(fd, text);
  closeSync(fd);
  return path;
}

const PAD = 'const two = (n) => String(n).padStart(2, "0");';
const CONVERT = `${PAD} const { toJalaali } = require('jalaali-js'); const convert = (date) => {
  const { jy, jm, jd } = toJalaali(+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10));
  return String(jy).padStart(4, '0') + '/' + two(jm) + '/' + two(jd); };`;

/** Lines are put together before they are written: one write a line would make the peer slower still. */
function peer(path: string, perLine: string): string {
  return `${CONVERT} const fs = require('node:fs'); let out = '';
    const lines = require('node:readline').createInterface({ input: fs.createReadStream(${JSON.stringify(path)}) });
    let isFirst = true;
    lines.on('line', (line) => { ${perLine} isFirst = false;
      if (out.length > 65536) { fs.writeSync(1, out); out = ''; } });
    lines.on('close', () => fs.writeSync(1, out));`;
}

const NDJSON_LINE =
  'const record = JSON.parse(line); record.date = convert(record.date); out += JSON.stringify(record) + "\\n";';
const CSV_LINE =
  'const cells = line.split(","); if (!isFirst) cells[2] = convert(cells[2]); out += cells.join(",") + "\\n";';

function passThrough(path: string, size: number): string[] {
  const from = `createReadStream(${JSON.stringify(path)}, { highWaterMark: ${size} })`;
  return ['-e', `require('node:fs').${from}.pipe(process.stdout)`];
}

/** The bare forms that were tried; the one with the least CPU time counts. */
const BARE = new Map([
  ['64 kB', 1 << 16],
  ['256 kB', 1 << 18],
  ['1 MB', 1 << 20],
]);

function bench(
  kind: string,
  path: string,
  perLine: string,
): readonly (readonly (number | string)[])[] {
  const ours = ['bin/jalali.cjs', 'batch', '--field', 'date', path];
  const contenders = new Map([
    ['jalali batch', ours],
    ...[...BARE].map(([name, size]) => [name, passThrough(path, size)] as const),
    ['readline + jalaali-js', ['-e', peer(path, perLine)]],
  ]);
  const runs = least(contenders);
  const mine = runs.get('jalali batch');
  const other = runs.get('readline + jalaali-js');
  const bare = [...BARE.keys()]
    .map((name) => ({ name, ...(runs.get(name) as Run) }))
    .toSorted((one, two) => one.cpu - two.cpu)[0];
  if (mine === undefined || other === undefined || bare === undefined) return [];
  if (mine.hash !== other.hash) throw new Error(`${kind}: the outputs differ`);
  const row = (name: string, { cpu, wall, memory }: Run, ratio: string) => [
    `${kind}: ${name}`,
    cpu.toFixed(0),
    wall.toFixed(0),
    (MILLION / cpu / 1000).toFixed(2),
    memory.toFixed(0),
    ratio,
  ];
  return [
    row('jalali batch', mine, ''),
    row(
      `node's createReadStream(…, ${bare.name}).pipe(stdout)`,
      bare,
      `${(bare.cpu / mine.cpu).toFixed(2)} of it`,
    ),
    row('readline, jalaali-js a record', other, `${(other.cpu / mine.cpu).toFixed(1)}x`),
  ];
}

const head = [
  '1 M records, whole process, the same bytes out',
  'CPU ms',
  'wall ms',
  'M records/s',
  'MiB',
  'jalali batch',
];
const rows = [
  ...bench('NDJSON', writeInput('in.ndjson', MILLION, '', ndjsonRecord), NDJSON_LINE),
  ...bench(
    'CSV',
    writeInput('in.csv', MILLION, 'id,title,date,link,topic,n\n', csvRecord),
    CSV_LINE,
  ),
];
process.stdout.write(`${table(head, rows)}\n`);

function memoryOf(count: number): number {
  const path = writeInput('many.ndjson', count, '', ndjsonRecord);
  const { memory } = run(['bin/jalali.cjs', 'batch', '--field', 'date', path]);
  rmSync(path);
  return memory;
}

const counts = [0.1, 1, ...(process.env['JALALI_LONG_TESTS'] === '1' ? [10] : [])];
const memories = counts.map((count) => [
  `${count} M records`,
  memoryOf(count * MILLION).toFixed(0),
]);
process.stdout.write(table(['memory of a batch at its most', 'MiB'], memories));
rmSync(folder, { recursive: true });
