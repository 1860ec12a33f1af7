import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Servers of ssh on this machine alone, each a worker with a name, and the configuration that reaches them. */
export interface SshWorkers {
  readonly names: readonly string[];
  readonly config: string;
  /** Ends one of them with all that it runs. */
  end(name: string): void;
  endAll(): void;
}

const SSHD = '/usr/sbin/sshd';
/** Where sshd shuts itself in before a login; Debian's service makes it, and nothing here starts that. */
const SHUT_IN = '/run/sshd';

/** Starts servers on ports of the loopback that are free, with keys of their own. */
export async function startSshWorkers(count: number): Promise<SshWorkers> {
  if (process.getuid?.() === 0) mkdirSync(SHUT_IN, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'jalali-sshd-'));
  for (const name of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  copyFileSync(join(folder, 'user.pub'), join(folder, 'authorized'));
  chmodSync(folder, 0o755);
  const workers = new Map<string, ChildProcess>();
  let config = '';
  for (let place = 1; place <= count; place++) {
    const port = await freePort();
    const name = `worker${place}`;
    const file = join(folder, name);
    writeFileSync(
      file,
      `Port ${port}
ListenAddress 127.0.0.1
HostKey ${folder}/host
AuthorizedKeysFile ${folder}/authorized
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
MaxStartups 100
`,
    );
    // A group of its own, so that a whole worker can be ended.
    workers.set(name, spawn(SSHD, ['-D', '-e', '-f', file], { stdio: 'ignore', detached: true }));
    config += `Host ${name}\n  Port ${port}\n`;
  }
  config += `Host *
  HostName 127.0.0.1
  IdentityFile ${folder}/user
  StrictHostKeyChecking no
  UserKnownHostsFile /dev/null
  ConnectionAttempts 20
  LogLevel ERROR
`;
  writeFileSync(join(folder, 'config'), config);
  const end = (name: string): void => {
    const pid = workers.get(name)?.pid;
    workers.delete(name);
    if (pid === undefined) return;
    // A session of sshd has a process group of its own: its children are looked for.
    for (const child of descendantsOf(pid)) kill(child);
    kill(pid);
  };
  return {
    names: [...workers.keys()],
    config: join(folder, 'config'),
    end,
    endAll: () => {
      for (const name of workers.keys()) end(name);
    },
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function descendantsOf(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/u).map(Number));
  const found = [pid];
  // The list grows while it is gone through: children of children are found too.
  for (const parent of found)
    for (const [own = 0, its] of table) if (its === parent) found.push(own);
  return found.slice(1);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
