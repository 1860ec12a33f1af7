import { FILE_TYPES } from '../../check/files/file-type.ts';
import type { SideText } from '../protocol.ts';
import { LANGUAGES, type State, THEMES, VIEWS } from './state.ts';

/** A state of which each part is what it can be: a link, or a memory, may hold anything. */
export function checkedState(given: Partial<State>, defaults: State): State {
  return {
    view: oneOf(VIEWS, given.view) ?? defaults.view,
    language: oneOf(LANGUAGES, given.language) ?? defaults.language,
    theme: oneOf(THEMES, given.theme) ?? defaults.theme,
    style: text(given.style, defaults.style),
    now: text(given.now, defaults.now),
    sourceZone: text(given.sourceZone, defaults.sourceZone),
    targetZone: text(given.targetZone, defaults.targetZone),
    texts: {
      source: sideOf(given.texts?.source) ?? defaults.texts.source,
      target: sideOf(given.texts?.target) ?? defaults.texts.target,
    },
    date: text(given.date, defaults.date),
    document: text(given.document, defaults.document),
  };
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function oneOf<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value);
}

const TYPES = ['auto', ...FILE_TYPES] as const;

function sideOf(value: unknown): SideText | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text: own, type, file } = value as Partial<SideText>;
  if (typeof own !== 'string') return undefined;
  return {
    text: own,
    type: oneOf(TYPES, type) ?? 'auto',
    ...(typeof file === 'string' && { file }),
  };
}
