import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  // Inside of the package, where its own name leads to what is built.
  folder = mkdtempSync(join(import.meta.dirname, '.types-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The code of an app in TypeScript, and in which of its lines the compiler finds an error. */
const APP = `import 'jalali-press/element';
import { bylineContent, dateContent, pressDate } from 'jalali-press/element/classes';
import type { PressBylineAttributes, PressDateAttributes } from 'jalali-press/element/classes';
document.addEventListener('press-error', (event) => console.log(event.detail.error.code, event.target));
document.querySelector('press-date')?.addEventListener('press-error', ({ detail }) => detail.error.message);
export const one = (attributes: PressDateAttributes) => [dateContent(attributes, { lang: 'fa' }), pressDate(attributes)];
export const line = ({ article, ...attributes }: PressBylineAttributes) => bylineContent(attributes);
export const none = pressDate({ datetime: '2025-08-15', calendar: null, pair: undefined });
export const element = <press-date datetime="2025-08-15" pair lang="fa" className="date" />;
export const wrong = <press-date pair />;
export const wrongToo = dateContent({ datetime: new Date() });
`;

it('fit a strict app of React and the DOM, declared as the docs do', () => {
  const docs = readFileSync(join(root, 'docs/element.md'), 'utf8');
  const [, declared = ''] = /^```ts\b[^\n]*\n([\s\S]*?)^```$/mu.exec(docs) ?? [];
  expect(declared).toContain('IntrinsicElements');
  writeFileSync(join(folder, 'react.d.ts'), declared);
  writeFileSync(join(folder, 'app.tsx'), APP);
  const flags =
    '--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --types react --target es2023 --lib es2023,dom --jsx react-jsx --module nodenext';
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...flags.split(' '),
      join(folder, 'react.d.ts'),
      join(folder, 'app.tsx'),
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const errors = stdout.match(/^\S.*: error .*$/gmu) ?? [];
  expect(errors.map((error) => /app\.tsx\((\d+),/u.exec(error)?.[1] ?? error)).toEqual([
    '10',
    '11',
  ]);
});
