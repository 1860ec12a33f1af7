/**
 * Runs every test, then prints vitest's own count, read from its report, as the last line:
 * `N passed, N failed`. Arguments go to vitest. With COVERAGE in the environment it fails below the thresholds, too.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(mkdtempSync(join(tmpdir(), 'jalali-test-')), 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(process.env['COVERAGE'] ? ['--coverage'] : []),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
const { numPassedTests, numFailedTests, numTotalTestSuites } = JSON.parse(
  readFileSync(report, 'utf8'),
);
process.exitCode = status ?? 1;
if (numTotalTestSuites === 0) process.exitCode = 1;
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed\n`);
