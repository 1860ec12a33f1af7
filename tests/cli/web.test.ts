import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { records } from './records.ts';
import { runCli } from './run-cli.ts';

const page = new URL('../../dist/web/jalali-press.html', import.meta.url);

/** What a server answers to a request of a method and a host. */
async function asked(
  url: string,
  { method = 'GET', host }: { readonly method?: string; readonly host?: string } = {},
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    get(url, { method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body });
      });
    }).on('error', reject);
  });
}

/** Runs the server, does something with its address, and stops it. */
async function whileServing(
  argv: readonly string[],
  work: (url: string) => Promise<void>,
): Promise<number> {
  let url = '';
  const { exitCode } = await runCli(['web', ...argv], {
    stdout: { write: (text) => (url += text) },
    untilStopped: async () => work(url.trim()),
  });
  return exitCode;
}

describe('jalali web', () => {
  it('serves the page, and nothing else, to this machine alone', async () => {
    expect(existsSync(page), 'npm run build').toBe(true);
    const exitCode = await whileServing([], async (url) => {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
      expect(await asked(url)).toEqual({ status: 200, body: readFileSync(page, 'utf8') });
      expect(await asked(url, { method: 'HEAD' })).toEqual({ status: 200, body: '' });
      expect((await asked(`${url}package.json`)).status).toBe(404);
      expect((await asked(url, { method: 'POST' })).status).toBe(404);
      expect((await asked(url, { host: 'elsewhere.example' })).status).toBe(403);
    });
    expect(exitCode).toBe(0);
  });

  it('is stopped with its port free again', async () => {
    let address = '';
    await whileServing([], async (url) => {
      address = url;
    });
    await expect(asked(address)).rejects.toThrow('ECONNREFUSED');
  });

  it('writes the page to a file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'web-')), 'page.html');
    const { exitCode, stdout } = await runCli(['web', '--json', '--output', file]);
    expect(exitCode).toBe(0);
    expect(records('web', stdout)).toEqual([{ schemaVersion: 1, status: 'written', path: file }]);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(page, 'utf8'));
  });

  it('says what is wrong with a port, and with a file that cannot be written', async () => {
    expect(await runCli(['web', '--port', '70000'])).toMatchObject({ exitCode: 2 });
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const { exitCode, stderr } = await runCli(['web', '--port', String(port)]);
    taken.close();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('EADDRINUSE');
    const nowhere = join(tmpdir(), 'no', 'such', 'folder', 'page.html');
    expect((await runCli(['web', '--output', nowhere])).exitCode).toBe(1);
  });
});
