/**
 * textlint's own tester, which runs its cases by the `describe` and `it` that it finds in the global scope when
 * it is loaded.
 */
import { createRequire } from 'node:module';
import { describe, it } from 'vitest';

Object.assign(globalThis, { describe, it });
const { default: TextLintTester } = createRequire(import.meta.url)('textlint-tester') as {
  default: (typeof import('textlint-tester'))['default'];
};

export const tester = new TextLintTester();
