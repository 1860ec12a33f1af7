import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { describeError } from '../../src/locale-data/index.ts';

const source = new URL('../../src/', import.meta.url);

/** Where files are refused, as `src/` has it; what a batch says of its runs has its own codes. */
const FOLDERS = ['documents', 'check/files', 'publish/article', 'audit', 'node', 'cli'] as const;

/** Folders of help, of what the command line says of its own use, and of a batch's own refusals. */
const OTHERS: ReadonlySet<string> = new Set(['bulk', 'commands', 'completion', 'help']);

/** A call that refuses, or a reason that is kept for one. */
const REFUSALS =
  /(?:new DocumentError|documentFault|[#.]?\b(?:fault|faultAt|refuse)\b|\breason(?: =|:))\(?((?:[^;`']|'[^'\n]*'|`(?:[^`\\]|\\.)*`)*?)(?:\)[;,)]|;|\n {4,}\})/gu;

const LITERAL = /'([^'\n]+)'|`((?:[^`\n\\]|\\.)+)`/gu;

function filesIn(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, source), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? OTHERS.has(entry.name)
        ? []
        : filesIn(`${folder}/${entry.name}`)
      : [`${folder}/${entry.name}`],
  );
}

/** The English reasons of a file, with a word that no locale has in place of what is put in. */
function reasonsIn(file: string): string[] {
  const code = readFileSync(new URL(file, source), 'utf8').replace(/^\s*(?:\*|\/\/).*$/gmu, '');
  return [...code.matchAll(REFUSALS)].flatMap(([, told = '']) =>
    [...told.matchAll(LITERAL)].flatMap(([, plain, template]) => {
      const text = (plain ?? template ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, 'qqq');
      const bare = text.replaceAll('qqq', '');
      return /^[`\p{L}]/u.test(text) && /^[^<]*[a-z]+\W+[a-z]+/u.test(bare)
        ? [text.replaceAll('\\`', '`')]
        : [];
    }),
  );
}

const reasons = [...new Set(FOLDERS.flatMap(filesIn).flatMap(reasonsIn))];

describe('the reason why a file is refused', () => {
  it('is found in the source', () => {
    expect(reasons.length).toBeGreaterThan(60);
    expect(reasons).toContain('qqq is compared with its like, and not with qqq');
  });

  it.each(reasons)('has Persian words: %s', (reason) => {
    const told = describeError(new DocumentError('a.md', 1, 1, reason), { locale: 'fa' });
    expect(told).not.toContain(reason);
  });

  it.each([
    ['front matter lacks a line such as `lang: fa`', 'سطری مانند ⁨lang: fa⁩ نیست'],
    ['messages is compared with its like, and not with html', '⁨messages⁩ با هم‌نوع خود'],
    [
      'unexpected no version of XLIFF, expected 1.2, 2.0, 2.1 or 2.2',
      'بدون شمارهٔ نسخهٔ XLIFF پذیرفتنی',
    ],
    ['not JSON: expected a value', 'JSON نیست؛ مورد انتظار: یک مقدار'],
  ])('has what stands in it: %s', (reason, expected) => {
    const told = describeError(new DocumentError('a.md', 1, 1, reason), { locale: 'fa' });
    expect(told).toContain(expected);
  });
});
