import { type JsonFault, type JsonVisitor, scanJson } from './json-scanner.ts';

const nothing = (): void => undefined;

const NOBODY: JsonVisitor = {
  open: nothing,
  close: nothing,
  key: nothing,
  string: nothing,
  other: nothing,
};

/** Finds the place where a text that is no JSON goes wrong. */
export function jsonFault(text: string): JsonFault {
  return scanJson(text, NOBODY) ?? { place: text.length, expected: 'the end' };
}
