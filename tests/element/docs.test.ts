// @vitest-environment happy-dom
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { createElement, type FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import * as element from '../../src/element/index.ts';
import { codeOf } from '../docs/markdown.ts';
import { checkExample } from '../examples.ts';

const docs = readFileSync(join(import.meta.dirname, '../../docs/element.md'), 'utf8');

const blocks = (language: string): string[] => codeOf('docs/element.md', language);

async function settled(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

it('prints what the docs say that a page reads', async () => {
  const [page = ''] = blocks('html');
  const [text = ''] = blocks('text');
  document.documentElement.lang = 'en';
  document.body.innerHTML = page.replaceAll(/<script.*<\/script>/gu, '');
  await settled();
  const read = document.body.textContent.split('\n').filter((line) => line !== '');
  expect(read.join('\n')).toBe(text.trim());
});

it('tells of what is refused as the docs say', async () => {
  const [, refused = ''] = blocks('html');
  const [, expected = ''] = /\/\/ (ERR_\w+)/u.exec(refused) ?? [];
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  document.body.innerHTML = refused.replaceAll(/<script>[\s\S]*<\/script>/gu, '');
  await settled();
  expect(document.body.querySelector('press-date')?.error?.code).toBe(expected);
  expect(document.body.textContent.trim()).toBe('۲۴ مرداد ۱۴۰۴');
});

it('holds what the docs claim of a server', () => {
  const [server = '', define = ''] = blocks('js');
  expect(checkExample(server.replaceAll(/^import .*$/gmu, ''), element)).toBe(3);
  expect(define).toContain("defineElement('press-date', PressDateElement)");
});

it('has a component of React that renders', () => {
  const [component = ''] = blocks('jsx');
  const { code } = transformSync(component, { loader: 'jsx', format: 'cjs' });
  const made: { exports: { PressDate?: FunctionComponent<object> } } = { exports: {} };
  const React = { createElement };
  // eslint-disable-next-line no-new-func, typescript/no-implied-eval
  new Function('module', 'require', 'React', code)(made, () => element, React);
  const props = { pageLang: 'fa', datetime: '2025-08-15' };
  expect(renderToString(createElement(made.exports.PressDate ?? '', props))).toBe(
    '<press-date datetime="2025-08-15"><time dateTime="2025-08-15" dir="rtl">۲۴ مرداد ۱۴۰۴</time></press-date>',
  );
});

it('has types that the compiler takes', () => {
  const [types = ''] = codeOf('docs/element.md', 'ts');
  const folder = mkdtempSync(join(import.meta.dirname, 'types-'));
  try {
    writeFileSync(join(folder, 'types.d.ts'), types);
    const use =
      'export const date = <press-date datetime={5} />;\nexport const ok = <press-date datetime="2025-08-15" />;\n';
    writeFileSync(join(folder, 'use.tsx'), use);
    const flags =
      '--ignoreConfig --noEmit --strict --skipLibCheck --jsx react-jsx --types react,node --lib es2023,dom --target es2023 --module nodenext';
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(import.meta.dirname, '../../node_modules/typescript/bin/tsc'),
        ...flags.split(' '),
        join(folder, 'types.d.ts'),
        join(folder, 'use.tsx'),
      ],
      { encoding: 'utf8' },
    );
    // The one fault is the one that is meant.
    expect(stdout.match(/error TS\d+/gu), stdout).toEqual(['error TS2322']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('names every attribute of <press-date>', () => {
  const table = /## `<press-date>`([\s\S]*?)\n## /u.exec(docs)?.[1] ?? '';
  for (const name of element.PressDateElement.observedAttributes)
    expect(table).toContain(`\`${name}\``);
});
