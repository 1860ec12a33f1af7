import { useEffect, useState } from 'preact/hooks';
import { isPressError } from '../../core/index.ts';
import { resolveStyle } from '../../style/index.ts';
import type { Settings } from '../protocol.ts';
import type { Engine } from './engine.ts';
import type { Language } from './state.ts';

/** The style that a preset's name or a JSON text tells; the default, and why, where it tells none. */
export function styleOf(text: string): {
  readonly style: Settings['style'];
  readonly fault?: string;
} {
  try {
    const given: unknown = text.startsWith('{') ? JSON.parse(text) : text;
    const style = inConfig(given) as Settings['style'];
    resolveStyle(style);
    return { style };
  } catch (error) {
    return { style: 'default', fault: isPressError(error) ? error.message : 'not-json' };
  }
}

/** A whole `jalali.config.json` has the style in it. */
function inConfig(given: unknown): unknown {
  const isConfig = typeof given === 'object' && given !== null && 'style' in given;
  return isConfig ? given.style : given;
}

/** The day that a text tells in any form, as ISO. */
export function useDay(
  engine: Engine,
  text: string,
  language: Language,
): { readonly iso?: string; readonly fault?: string } {
  const [day, setDay] = useState<{ readonly iso?: string; readonly fault?: string }>({});
  useEffect(() => {
    let isLast = true;
    if (text.trim() === '') {
      setDay({});
      return undefined;
    }
    const settings = { messageLocale: language, style: 'default' } as const;
    engine
      .ask('convert', { ...settings, text })
      .then(({ found: { iso } }) => ({ iso: iso.split('/', 1)[0] ?? iso }))
      .catch((error: unknown) => ({
        fault: error instanceof Error ? error.message : String(error),
      }))
      .then((read) => {
        if (isLast) setDay(read);
      })
      .catch(() => undefined);
    return () => {
      isLast = false;
    };
  }, [engine, text, language]);
  return day;
}
