import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../protocol.ts';
import type { Engine } from './engine.ts';
import type { Language } from './state.ts';

/** What a text of the settings tells, once the engine has read it; or why it tells nothing. */
export interface Told<T> {
  readonly value?: T;
  readonly fault?: string;
}

/** The style that a preset's name or a JSON text tells: a style, or a whole `jalali.config.json`. */
export function useStyle(
  engine: Engine,
  text: string,
  language: Language,
  notJson: string,
): Told<Settings['style']> {
  return useTold(text, language, async () => {
    const given = parsed(text, notJson);
    await engine.ask('style', { messageLocale: language, style: 'default', given });
    return given as Settings['style'];
  });
}

function parsed(text: string, notJson: string): unknown {
  if (!text.startsWith('{')) return text;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error(notJson);
  }
  if (typeof given !== 'object' || given === null) return given;
  return 'style' in given ? given.style : given;
}

/** The day that a text tells in any form, as ISO. */
export function useDay(engine: Engine, text: string, language: Language): Told<string> {
  return useTold(text, language, async () => {
    const settings = { messageLocale: language, style: 'default' } as const;
    const { found } = await engine.ask('convert', { ...settings, text });
    return found.iso.split('/', 1)[0] ?? found.iso;
  });
}

function useTold<T>(text: string, language: Language, read: () => Promise<T>): Told<T> {
  const [told, setTold] = useState<Told<T>>({});
  useEffect(() => {
    let isLast = true;
    void (async () => {
      const found = text.trim() === '' ? {} : await toldBy(read);
      if (isLast) setTold(found);
    })();
    return () => {
      isLast = false;
    };
  }, [text, language]);
  return told;
}

async function toldBy<T>(read: () => Promise<T>): Promise<Told<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
