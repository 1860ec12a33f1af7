import type { Answer, Ask, OperationName, Refusal, Request, Response } from '../protocol.ts';

/** A request that the engine refused, in the reader's language. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** The source texts of the worker's scripts: the engine, and the readers beside it that most texts do without. */
export interface EngineScripts {
  readonly engine: string;
  readonly beside: string;
}

interface Waiting {
  readonly request: Request;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The engine in a worker: texts are read while the page stays live. The worker begins without the readers that
 * most texts do not need; when one needs them, another begins with them and is asked again.
 */
export class Engine {
  readonly #scripts: EngineScripts;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #isWhole = false;
  #next = 0;

  /** Begins whole where the first text is known to need it, which saves a start. */
  constructor(scripts: EngineScripts, isWhole = false) {
    this.#scripts = scripts;
    this.#isWhole = isWhole;
    this.#worker = this.#start(isWhole ? [scripts.beside, scripts.engine] : [scripts.engine]);
  }

  /** Asks for an operation; what is refused rejects with {@link Refused}. */
  ask<Name extends OperationName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    const request: Request = { id: this.#next++, name, ask };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { request, resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  #start(parts: readonly string[]): Worker {
    // From a file a browser runs a worker of a Blob alone.
    const address = URL.createObjectURL(new Blob([parts.join('\n')], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      this.#receive(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#fail(new Error(event.message));
    });
    return worker;
  }

  #receive(response: Response): void {
    const waiting = this.#waiting.get(response.id);
    if (waiting === undefined) return;
    if ('needs' in response) {
      this.#becomeWhole();
      return;
    }
    this.#waiting.delete(response.id);
    if ('refusal' in response) waiting.reject(new Refused(response.refusal));
    else if ('fault' in response) waiting.reject(new Error(response.fault));
    else waiting.resolve(response.answer as never);
  }

  #becomeWhole(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.#worker.terminate();
    this.#worker = this.#start([this.#scripts.beside, this.#scripts.engine]);
    for (const { request } of this.#waiting.values()) this.#worker.postMessage(request);
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
