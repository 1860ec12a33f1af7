import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isOnPath } from '../shell.ts';

/** Where Debian keeps what only the server's owner runs. */
const DEBIAN = '/usr/lib/postgresql';

/** The program that sets up a server's folder, which Debian leaves off the path. */
export function initdbPath(): string | undefined {
  if (isOnPath('initdb')) return 'initdb';
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions
    .map((version) => join(DEBIAN, version, 'bin/initdb'))
    .find((path) => existsSync(path));
}

/** A server on a socket in a folder of its own, and what a client finds it by. */
export interface PostgresServer {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts a server that listens on no network; it refuses to run as root, and then runs as nobody. */
export async function startPostgres(initdb: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-pg-'));
  const owner = process.getuid?.() === 0 ? nobody() : undefined;
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { ...owner, cwd: folder, stdio: 'ignore' } as const;
  execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8'], options);
  const server = spawn(
    initdb.replace(/initdb$/u, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    options,
  );
  const env = { PGHOST: folder, PGUSER: 'postgres', PGDATABASE: 'postgres' };
  await untilReady(env);
  return { env, stop: () => stopped(server) };
}

function nobody(): { uid: number; gid: number } {
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(flag: string): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

async function untilReady(env: Readonly<Record<string, string>>): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const { status } = spawnSync('psql', ['-c', 'SELECT 1'], { env: { ...process.env, ...env } });
    if (status === 0) return;
    await pause(100);
  }
  throw new Error('the server did not start');
}

/** SIGINT: PostgreSQL's fast shutdown. */
async function stopped(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  server.kill('SIGINT');
  await ended;
}
