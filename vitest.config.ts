import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/index.ts', '**/*.generated.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { statements: 97, branches: 95, functions: 97, lines: 97 },
    },
  },
});
