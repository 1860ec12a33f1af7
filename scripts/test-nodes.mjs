/**
 * Runs the built package and the tests on every Node that is supported, and prints a table. Installs the Nodes
 * from npm (the package `node`) into `node_modules/.cache`. Arguments go to vitest: `npm run test:nodes --
 * tests/core` runs the tests of one folder. Not part of `npm run check`: the whole suite three times takes long.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entries, smokeCode } from './package-smoke.mjs';

/** Those supported, and the first whose `Temporal` is its own. */
const MAJORS = [20, 22, 24, 26];
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/jalali-press');

/** The path of a Node, installed when it is not there. @param {number} major */
function nodeOf(major) {
  const prefix = join(cache, `node-${major}`);
  const path = join(prefix, 'node_modules/.bin/node');
  if (spawnSync(path, ['--version']).status === 0) return path;
  mkdirSync(prefix, { recursive: true });
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', prefix, '--no-audit', '--no-fund', '--no-save', `node@${major}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error(`npm could not install node@${major}`);
  return path;
}

/** What a Node says of itself. @param {string} node */
function versionsOf(node) {
  const { stdout } = spawnSync(
    node,
    ['-p', "process.version + ' ' + process.versions.icu + ' ' + typeof Temporal"],
    { encoding: 'utf8' },
  );
  const [version = '', icu = '', temporal = ''] = stdout.trim().split(' ');
  return { version, icu, temporal: temporal === 'undefined' ? 'no' : 'yes' };
}

/** Imports and requires every entry of the built package, and runs the command line. @param {string} node */
function smoke(node) {
  // In the repository the package is known by its own name, as `exports` has it.
  const file = join(root, `.smoke-${process.pid}.mjs`);
  const required = entries().map((entry) => `require('jalali-press${entry.slice(1)}');`);
  writeFileSync(
    file,
    `import { createRequire } from 'node:module';
     const require = createRequire(import.meta.url);
     ${smokeCode(entries())}
     ${required.join('\n')}
     if (globalThis.answers.printed !== '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)') throw new Error('wrong date');
     if (globalThis.answers.read !== '2025-03-20') throw new Error('wrong date');`,
  );
  const imported = spawnSync(node, [file], { encoding: 'utf8' });
  rmSync(file);
  const converted = spawnSync(node, [join(root, 'bin/jalali.cjs'), 'convert', '2025-08-15'], {
    encoding: 'utf8',
  });
  if (imported.status === 0 && converted.stdout === '1404/05/24\n') return 'passed';
  process.stderr.write(imported.stderr + converted.stderr);
  return 'failed';
}

/** @param {string} node */
function suite(node) {
  const report = join(mkdtempSync(join(tmpdir(), 'jalali-nodes-')), 'report.json');
  spawnSync(
    node,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  return {
    success,
    text: `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`,
  };
}

const rows = MAJORS.map((major) => {
  const node = nodeOf(major);
  const { version, icu, temporal } = versionsOf(node);
  const built = smoke(node);
  const tests = suite(node);
  if (built !== 'passed' || !tests.success) process.exitCode = 1;
  return `| ${version} | ${icu} | ${temporal} | ${built} | ${tests.text} |`;
});
process.stdout.write(
  [
    '',
    '| Node | ICU | Temporal | built package | tests |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n'),
);
