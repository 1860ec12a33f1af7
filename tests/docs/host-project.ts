import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes a project that has the packed package, as its users get it, and this repository's other packages.
 *
 * @param example a folder of `examples/` to begin with.
 */
export function hostProject(example?: string): string {
  const project = mkdtempSync(join(tmpdir(), 'jalali-host-'));
  if (example !== undefined) cpSync(join(root, 'examples', example), project, { recursive: true });
  else writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'jalali-press'), { recursive: true });
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', project], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const tarball = join(project, packed.trim().split('\n').at(-1) ?? '');
  execFileSync('tar', [
    '-xzf',
    tarball,
    '--strip-components=1',
    '-C',
    join(modules, 'jalali-press'),
  ]);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.') || name === 'jalali-press') continue;
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  return project;
}

/** Runs a module in a project; gives what it prints. */
export function runModule(
  project: string,
  file: string,
  code?: string,
): { readonly stdout: string; readonly stderr: string } {
  if (code !== undefined) writeFileSync(join(project, file), code);
  return spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' });
}
