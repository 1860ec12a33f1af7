import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../src/cli/line-diff.ts';
import { pointTo } from '../../src/cli/point-to.ts';
import { excerptOf } from '../../src/report/excerpt.ts';

describe('lineDiff', () => {
  it.each([
    ['one line of three', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['two lines, with carriage returns', 'a\r\nb\r\nc\r\n', 'A\r\nb\r\nC\r\n'],
    ['lines that come', 'a\nd\n', 'a\nb\nc\nd\n'],
    ['lines that go', 'a\nb\nc\nd\n', 'a\nd\n'],
    ['a line that is split', 'a b\nc\n', 'a\nb\nc\n'],
  ])('is what git applies: %s', (_, before, after) => {
    const folder = mkdtempSync(join(tmpdir(), 'jalali-diff-'));
    writeFileSync(join(folder, 'a.md'), before);
    const patch = lineDiff('a.md', before, after);
    execFileSync('git', ['apply', '--unidiff-zero', '-p0', '-'], { cwd: folder, input: patch });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after);
  });

  it('is empty where nothing changes', () => expect(lineDiff('a.md', 'a\n', 'a\n')).toBe(''));
});

describe('an excerpt', () => {
  const long = `${'x'.repeat(60)} 25 Mordad 1404 ${'y'.repeat(60)}`;

  it('points with carets in a line of one direction', () => {
    const source = `first\n${long}\nlast`;
    const { shown, pointer } = pointTo(excerptOf(source, { index: 67, length: 14 }));
    expect(shown.slice(pointer.indexOf('^'), pointer.lastIndexOf('^') + 1)).toBe('25 Mordad 1404');
    expect(shown.startsWith('…x')).toBe(true);
    expect(shown.endsWith('y…')).toBe(true);
  });

  it('marks the place in a line with right-to-left letters', () => {
    expect(pointTo(excerptOf('در ۲۴ مرداد آمد', { index: 3, length: 8 }))).toEqual({
      shown: 'در ⟦۲۴ مرداد⟧ آمد',
      pointer: '',
    });
  });

  it('shows a place over two lines in one, and no controls', () => {
    const source = 'On August\n> 15, 2025\u001b[31m it rained';
    expect(pointTo(excerptOf(source, { index: 3, length: 17 })).shown).toBe(
      'On August > 15, 2025[31m it rained',
    );
    expect(pointTo(excerptOf('a b', { index: 1, length: 1 })).pointer).toBe(' ^');
  });
});
