/** The engine in a worker of the page, made from a Blob: texts are compared while the page stays live. */
import type { Request } from '../protocol.ts';
import { answer } from './answer.ts';

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  self.postMessage(answer(data));
});
