import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Answer, Ask, OperationName, Settings } from '../protocol.ts';
import { type Engine, Refused } from './engine.ts';

/** Tells something, or a fault, which stays until the next word. */
export type Tell = (message: string, how?: 'fault') => void;

/** What the parts of the page share. */
export interface Services {
  readonly engine: Engine;
  readonly settings: Settings;
  /** Tells something in the line that screen readers read. */
  readonly tell: Tell;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('no services');
  return services;
}

/** An answer of the engine, kept while the next is on its way. */
export interface Asked<Name extends OperationName> {
  /** The last answer, and what it answers. */
  readonly answer?: Answer<Name>;
  readonly to?: Ask<Name>;
  readonly refused?: Refused;
  readonly fault?: string;
  readonly isBusy: boolean;
}

/** How long typing must rest before the engine is asked. */
const REST = 120;

/** Asks the engine whenever the question changes, one question at a time: what was overtaken is never asked. */
export function useAnswer<Name extends OperationName>(
  name: Name,
  ask: Ask<Name> | undefined,
  key: unknown,
): Asked<Name> {
  const { engine } = useServices();
  const [state, setState] = useState<Asked<Name>>({ isBusy: false });
  const [line] = useState(() => new Line());
  useEffect(() => {
    if (ask === undefined) {
      setState({ isBusy: false });
      return undefined;
    }
    setState((before) => ({ ...before, isBusy: true }));
    const rest = setTimeout(() => {
      void line.next(async (isOvertaken) => {
        const answered = await answerTo(engine, name, ask);
        if (!isOvertaken()) setState(answered);
      });
    }, REST);
    return () => {
      clearTimeout(rest);
      line.overtake();
    };
    // The key is another when the question is.
  }, [key, engine]);
  return state;
}

async function answerTo<Name extends OperationName>(
  engine: Engine,
  name: Name,
  ask: Ask<Name>,
): Promise<Asked<Name>> {
  try {
    return { answer: await engine.ask(name, ask), to: ask, isBusy: false };
  } catch (error) {
    if (error instanceof Refused) return { refused: error, isBusy: false };
    return { fault: error instanceof Error ? error.message : String(error), isBusy: false };
  }
}

/** One question at a time: the last that came while one was on its way is the next. */
class Line {
  #running = false;
  #waiting: (() => void) | undefined;
  #turn = 0;

  overtake(): void {
    this.#turn++;
    this.#waiting = undefined;
  }

  async next(question: (isOvertaken: () => boolean) => Promise<void>): Promise<void> {
    if (this.#running) {
      this.#waiting = () => void this.next(question);
      return;
    }
    this.#running = true;
    const turn = this.#turn;
    await question(() => turn !== this.#turn);
    this.#running = false;
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
  }
}

export type { Settings };
