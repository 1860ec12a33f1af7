import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DocumentError } from '../../core/errors/index.ts';
import { oneLine } from '../../core/one-line.ts';
import { writeTextFile } from '../../node/write-text-file.ts';
import { readTextFile } from '../../node/read-text-file.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { pageFile } from '../page-file.ts';

interface WebOptions extends RefusalOptions {
  readonly port: number;
  readonly output?: string;
}

/** `jalali web` */
export async function task(
  _words: readonly string[],
  options: WebOptions,
  io: CliIo,
): Promise<number> {
  const { port, output, json = false } = options;
  return forEachInput([{ text: output ?? 'web' }], io, options, async () => {
    const page = await readTextFile(pageFile());
    if (output !== undefined) {
      await writeTextFile(output, page, { mayMake: true });
      if (json) writeRecord(io, { status: 'written', path: output });
      else writeLine(io.stdout, oneLine(output));
      return;
    }
    const server = await listen(page, port);
    const url = `http://${HOST}:${(server.address() as AddressInfo).port}/`;
    if (json) writeRecord(io, { status: 'serving', url });
    else writeLine(io.stdout, url);
    await io.untilStopped();
    await close(server);
  });
}

/** This machine alone: a page of one's own texts is nothing for the network. */
const HOST = '127.0.0.1';

/** Serves the page at `/`, and nothing else. */
async function listen(page: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    // Another site may have its name lead to this machine: it is not answered.
    const isOurs = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(request.headers.host ?? '');
    const isPage = request.method === 'GET' || request.method === 'HEAD';
    if (!isOurs || !isPage || request.url?.split('?', 1)[0] !== '/') {
      response.writeHead(isOurs ? 404 : 403).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : page);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new DocumentError(`port ${port}`, 1, 1, `the page cannot be served: ${error.message}`),
      );
    });
    server.listen(port, HOST, () => {
      resolve(server);
    });
  });
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
