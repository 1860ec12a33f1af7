/** What each entry of the built package, and each command, costs at start: CPU time over a bare node. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { table } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const RUNS = 15;
const REPORT =
  "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\nCPU ' + (user + system)); });";

/** Without certificates of the machine's own, which Node reads at every start: 50 ms that hide what ours cost. */
const { NODE_EXTRA_CA_CERTS: certificates, ...plain } = process.env;

/** The CPU time that a process has used at its end, in milliseconds: the least of several runs. */
function cpuOf(env: NodeJS.ProcessEnv, code: string, argv: readonly string[] = []): number {
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

interface Start {
  readonly name: string;
  readonly ms: number;
  /** That of a node that imports nothing of ours, as a module or as a script. */
  readonly floor: number;
}

/** Starts everything, and a bare node before it and behind it: other work on the machine only ever adds. */
function startsIn(env: NodeJS.ProcessEnv): Start[] {
  const script = (): number => cpuOf(env, '');
  const module = (): number => cpuOf(env, "import('node:process')");
  const before = [script(), module()] as const;
  const entries = ENTRIES.map((entry) => {
    const file = entry === '.' ? './dist/index.js' : `./dist/${entry}/index.js`;
    const name = `import jalali-press${entry === '.' ? '' : `/${entry}`}`;
    return { name, ms: cpuOf(env, `import('${file}')`) };
  });
  const commands = COMMANDS.map((command) => ({
    name: `jalali ${command}`,
    ms: cpuOf(env, "require('./bin/jalali.cjs')", ['jalali', ...command.split(' ')]),
  }));
  const bare = Math.min(before[0], script());
  const bareModule = Math.min(before[1], module());
  return [
    ...entries.map((entry) => ({ ...entry, floor: bareModule })),
    ...commands.map((command) => ({ ...command, floor: bare })),
  ];
}

function tableOf(head: string, starts: readonly Start[]): string {
  const [bareModule, bare] = [starts[0]?.floor, starts.at(-1)?.floor];
  const rows = starts.map(({ name, ms, floor }) => [
    name,
    ms.toFixed(0),
    (ms - floor).toFixed(0),
    (ms / floor).toFixed(2),
  ]);
  const floors = `a bare node: ${bare?.toFixed(0)} ms; one that imports nothing of ours: ${bareModule?.toFixed(0)} ms`;
  return table([`${head} (${floors})`, 'ms', 'over it, ms', 'ratio'], rows);
}

process.stdout.write(tableOf('start, CPU', startsIn(plain)));
if (certificates !== undefined)
  process.stdout.write(
    `\n${tableOf('start with the certificates of this machine, `NODE_EXTRA_CA_CERTS`', startsIn(process.env))}`,
  );
