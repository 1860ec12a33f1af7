import {
  closeSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { BatchError } from './batch-error.ts';

interface Owner {
  readonly pid: number;
  /** When the process began, as the system counts: another may have its number by now. */
  readonly started: string;
  readonly host: string;
}

/** Keeps two runs from one output; one that was killed keeps nobody out. */
export class OutputLock {
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  /** @throws ERR_BATCH_BUSY while another run has it. */
  static take(path: string): OutputLock {
    removeStrays(path);
    for (;;) {
      if (tryMake(path)) return new OutputLock(path);
      const text = readIfAny(path);
      if (text === undefined) continue;
      const owner = ownerIn(text);
      if (owner !== undefined && mayBeAlive(owner)) throw busy(path, owner);
      putAway(path, text);
    }
  }

  release(): void {
    unlinkIfAny(this.#path);
  }
}

/** Removes what a process left beside the lock that was killed while it took it. */
function removeStrays(path: string): void {
  const folder = dirname(path);
  const name = `${basename(path)}.`;
  for (const file of readdirSync(folder)) {
    const pid = /^(\d+)(?:\.old)?$/u.exec(
      file.startsWith(name) ? file.slice(name.length) : '',
    )?.[1];
    if (pid !== undefined && !isProcess(Number(pid))) unlinkIfAny(join(folder, file));
  }
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

function tryMake(path: string): boolean {
  // Written apart and then linked, so that nobody reads half of it.
  const beside = `${path}.${process.pid}`;
  const owner: Owner = { pid: process.pid, started: startOf(process.pid), host: hostname() };
  const fd = openSync(beside, 'w');
  writeSync(fd, JSON.stringify(owner));
  closeSync(fd);
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(beside);
  }
}

/** Removes what a run left that is no more; if it is another's by now, that one gets it back. */
function putAway(path: string, text: string): void {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readIfAny(aside) !== text) linkIfFree(aside, path);
  unlinkIfAny(aside);
}

function linkIfFree(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Somebody else was quicker.
  }
}

function mayBeAlive({ pid, started, host }: Owner): boolean {
  // Of another machine nothing is known.
  if (host !== hostname()) return true;
  return isProcess(pid) && startOf(pid) === started;
}

/**
 * The 22nd field of /proc/PID/stat, where there is one (proc(5)); the name before it may hold anything. One that
 * has ended and waits for its parent to see it (Z) is no more.
 */
function startOf(pid: number): string {
  const text = readIfAny(`/proc/${pid}/stat`) ?? '';
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
}

function ownerIn(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}

function readIfAny(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function unlinkIfAny(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is away already.
  }
}

function busy(path: string, { pid, host }: Owner): BatchError {
  const hint = host === hostname() ? '' : `; if it no longer runs, remove ${path}`;
  return new BatchError(
    'ERR_BATCH_BUSY',
    `another run writes this output: process ${pid} on ${host}${hint}`,
  );
}
