/* oxlint-disable no-await-in-loop -- a gate waits for the one before it */
/**
 * Runs every gate, each named, as many at once as there are cores; goes on past a failure, so that one run tells all.
 * With `--without-tests` the tests are left to who runs them beside it.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const TESTS = 'tests with coverage';

/**
 * What reads sources alone, what writes `dist/`, and what reads that; each group waits for the one before.
 *
 * @type {readonly (readonly (readonly [string, string])[])[]}
 */
const GATES = [
  [
    ['lint, type-aware', 'npm run lint --silent'],
    ['types', 'npm run types --silent'],
    ['types of the page and its tests', 'npm run types:web --silent'],
    ['import fences', 'npm run fences --silent'],
    ['the kernel is fresh', 'node scripts/date-kernel.mjs --check'],
    ['format', 'npm run format:check --silent'],
    ['generated files are fresh', 'node scripts/generate.mjs --check'],
  ],
  [['build', 'npm run build --silent']],
  [[TESTS, 'node scripts/test.mjs --coverage']],
  [
    ['size', 'size-limit'],
    ['docs: API reference without a warning', 'npm run docs:api --silent'],
    // The package is built: packing would build it again, under the other gates.
    ['package: types', 'npm_config_ignore_scripts=true attw --pack . --profile esm-only'],
    ['package: publint', 'publint --strict'],
    ['unused code', 'npm run unused --silent'],
    ['style schemas are fresh', 'node scripts/style-schema.mjs --check'],
    ['locale snapshots are fresh', 'node scripts/snapshots.mjs --check'],
    ['rule docs are fresh', 'node scripts/rule-docs.mjs --check'],
    ['manual page is fresh', 'node scripts/man-page.mjs --check'],
  ],
];

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
const withTests = !process.argv.includes('--without-tests');

/**
 * What a gate prints is shown when it ends, that of the tests as they go. Gives whether it is green.
 *
 * @param {readonly [string, string]} gate
 * @returns {Promise<boolean>}
 */
function passes([name, command]) {
  const own = name === TESTS;
  const head = `\n== ${name}: ${command}\n`;
  if (own) process.stdout.write(head);
  const gate = spawn(command, {
    shell: true,
    stdio: own ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env,
  });
  let told = '';
  for (const stream of [gate.stdout, gate.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (told += text));
  return new Promise((resolve) => {
    gate.on('close', (status) => {
      if (!own) process.stdout.write(head + told);
      resolve(status === 0);
    });
  });
}

/** @type {Map<string, boolean>} */
const green = new Map();
for (const group of GATES) {
  const left = group.filter(([name]) => withTests || name !== TESTS);
  const runOne = async () => {
    for (let gate = left.shift(); gate !== undefined; gate = left.shift())
      green.set(gate[0], await passes(gate));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runOne));
}

const red = [...green].filter(([, isGreen]) => !isGreen);
process.stdout.write(`\n${green.size - red.length} of ${green.size} gates green\n`);
for (const [name] of red) process.stdout.write(`red: ${name}\n`);
process.exitCode = red.length === 0 ? 0 : 1;
