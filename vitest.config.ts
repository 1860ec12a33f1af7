import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/fuzz.ts'],
    testTimeout: 60_000 * Number(process.env['FUZZ'] ?? 1),
    hookTimeout: 60_000,
    // A page that is asked again waits for the worker of a browser, on a machine that runs other tests beside it.
    expect: { poll: { timeout: 30_000 } },
    // One fewer than there are cores is vitest's own choice, and one worker of two leaves half a machine idle.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      // main.ts is the process itself: the tests of the package run it, in processes of their own.
      // The page and its worker run in Chromium, where tests/web/page does all that a reader does.
      exclude: [
        'src/**/index.ts',
        '**/*.generated.ts',
        'src/cli/main.ts',
        'src/web/app',
        'src/web/engine/worker.ts',
        'src/web/engine/beside.ts',
      ],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { statements: 97, branches: 95, functions: 97, lines: 97 },
    },
  },
});
