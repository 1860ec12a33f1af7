/** Installs the peers, bundles each bench and runs it in a process of its own; prints one table each. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const asked = process.argv.slice(2);
spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
  cwd: folder,
  stdio: 'inherit',
});
mkdirSync(`${folder}node_modules/.bench`, { recursive: true });

const tables = [];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.bench.ts'))) {
  const topic = file.replace('.bench.ts', '');
  if (asked.length > 0 && !asked.includes(topic)) continue;
  const outfile = `${folder}node_modules/.bench/${topic}.mjs`;
  await build({
    entryPoints: [`${folder}${file}`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['chrono-node', 'date-fns-jalali', 'reading-time', 'jalaali-js', 'luxon', 'yaml'],
    define: { 'import.meta.url': JSON.stringify(new URL(file, import.meta.url).href) },
    logLevel: 'error',
  });
  const { stdout, stderr, status } = spawnSync(process.execPath, [outfile], { encoding: 'utf8' });
  process.stdout.write(stdout + stderr);
  if (status !== 0) process.exitCode = 1;
  tables.push(stdout);
}
if (asked.length === 0) {
  const head = `Measured by \`npm run bench\` on Node ${process.version}, one run; ratios, since machines are noisy.\n\n`;
  writeFileSync(`${folder}results.md`, `# Benchmarks\n\n${head}${tables.join('\n')}`);
  // Tables as the format gate wants them.
  spawnSync('npx', ['oxfmt', `${folder}results.md`], { stdio: 'inherit' });
}
