/** What each entry of the built package, and each command, costs at start: CPU time over a bare node. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = 15;
const REPORT =
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\nCPU ' + (user + system)); });";

/** Without certificates of the machine's own, which Node reads at every start: 50 ms that hide what ours cost. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** The CPU time that a process has used at its end, in milliseconds: the least of several runs. */
function cpuOf(code: string, argv: readonly string[] = []): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const { stderr } = spawnSync(process.execPath, ['-e', REPORT + code, ...argv], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    least = Math.min(least, Number(/CPU (\d+)$/u.exec(stderr)?.[1]) / 1000);
  }
  return least;
}

const ENTRIES = ['core', 'time', 'parse', 'localize', 'check', 'publish', '.'];
const COMMANDS = [
  'convert 2025-08-15',
  'format 2025-08-15 --locale fa',
  'parse 24-Mordad-1404',
  'byline examples/urmia-lake.en.md',
  'byline --sheet examples/urmia-lake.en.md',
  'check examples/urmia-lake.en.md',
  'compare examples/urmia-lake.en.md examples/urmia-lake.fa.md',
];

const bare = cpuOf('');
const bareModule = cpuOf("import('node:process')");
const rows = [
  ...ENTRIES.map((entry) => {
    const file = entry === '.' ? './dist/index.js' : `./dist/${entry}/index.js`;
    const cpu = cpuOf(`import('${file}')`);
    return [`import jalali-press${entry === '.' ? '' : `/${entry}`}`, cpu, bareModule] as const;
  }),
  ...COMMANDS.map((command) => {
    const cpu = cpuOf("require('./bin/jalali.cjs')", ['jalali', ...command.split(' ')]);
    return [`jalali ${command}`, cpu, bare] as const;
  }),
];
const lines = [
  `| start, CPU (a bare node: ${bare.toFixed(0)} ms; one that imports nothing of ours: ${bareModule.toFixed(0)} ms) | ms | over it, ms | ratio |`,
  '| --- | --: | --: | --: |',
  ...rows.map(
    ([name, cpu, floor]) =>
      `| ${name} | ${cpu.toFixed(0)} | ${(cpu - floor).toFixed(0)} | ${(cpu / floor).toFixed(2)} |`,
  ),
];
lines.push(
  '',
  'Measured without `NODE_EXTRA_CA_CERTS`; where it is set every start costs more, the bare one too.',
);
process.stdout.write(`${lines.join('\n')}\n`);
