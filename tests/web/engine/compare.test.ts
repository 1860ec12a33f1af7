import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/web/engine/compare.ts';
import type { Settings, SideText } from '../../../src/web/protocol.ts';

const settings: Settings = { messageLocale: 'en', style: 'default' };
const NONE: SideText = { text: '', type: 'auto' };

function rulesOf(source: SideText, target: SideText, more: Partial<Settings> = {}): string[] {
  return compare({ source, target, ...settings, ...more }).findings.map(({ ruleId }) => ruleId);
}

function text(written: string, type: SideText['type'] = 'auto', file?: string): SideText {
  return { text: written, type, ...(file !== undefined && { file }) };
}

describe('what is compared', () => {
  it('is nothing of two empty sides', () => {
    expect(compare({ source: NONE, target: text(' \n'), ...settings })).toEqual({ findings: [] });
  });

  it.each(['source', 'target'] as const)('is the %s by itself where the other is empty', (side) => {
    const own = text('It rained on August 15, 2025 (25 Mordad 1404).');
    const other = side === 'source' ? 'target' : 'source';
    const result = compare({ source: NONE, target: NONE, [side]: own, ...settings });
    expect(result.findings.map((found) => [found.ruleId, found.side])).toEqual([
      ['pair-mismatch', side],
    ]);
    expect(result.findings[0]?.related.map((place) => place.side)).toEqual([side]);
    expect(
      result.findings[0]?.fixes.flatMap(({ edits }) => edits.map((edit) => edit.side)),
    ).toEqual([side, side]);
    expect(result[side]?.marks).toHaveLength(2);
    expect(result[other]).toBeUndefined();
  });

  it('are messages of two files, with their dates marked and not joined', () => {
    const source = text('{"a":"On August 15, 2025"}', 'messages', 'en.json');
    const result = compare({
      source,
      target: text('{"a":"۲۵ مرداد ۱۴۰۴"}', 'messages', 'fa.json'),
      ...settings,
    });
    expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['date-changed']);
    expect(result.source?.marks).toEqual([
      { index: 9, length: 15, status: 'read', title: 'August 15, 2025 (24 Mordad 1404)' },
    ]);
  });

  it('are the texts of a file that has both, those without a translation too', () => {
    const po =
      'msgid "On 11 May 2025"\nmsgstr "۲۰ اردیبهشت ۱۴۰۴"\n\nmsgid "On 12 May 2025"\nmsgstr ""\n';
    const { units, findings } = compare({
      source: NONE,
      target: text(po, 'po'),
      ...settings,
      now: '2025-05-13',
    });
    expect(units?.map(({ source, target }) => [source.text, target?.text])).toEqual([
      ['On 11 May 2025', '۲۰ اردیبهشت ۱۴۰۴'],
      ['On 12 May 2025', undefined],
    ]);
    expect(units?.[0]?.target?.direction).toBe('rtl');
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['date-changed']);
  });
});

describe('what the settings tell', () => {
  it('is the year of a date that has none', () => {
    const [source, target] = [text('It rained on August 15.'), text('۲۴ مرداد ۱۴۰۴ باران آمد.')];
    expect(rulesOf(source, target, { now: '2025-09-01' })).toEqual([]);
    const marks = (now?: string) =>
      compare({ source, target: NONE, ...settings, now }).source?.marks.map(({ status, title }) => [
        status,
        title,
      ]);
    expect(marks()).toEqual([['refused', '']]);
    expect(marks('2025-09-01')).toEqual([['read', 'August 15, 2025 (24 Mordad 1404)']]);
  });

  it('are the zones of times that name none', () => {
    const [source, target] = [
      text('It began at 18:30 on August 15, 2025.'),
      text('ساعت ۲۲:۰۰ روز ۲۴ مرداد ۱۴۰۴ آغاز شد.'),
    ];
    expect(rulesOf(source, target, { sourceZone: 'UTC', targetZone: 'Asia/Tehran' })).toEqual([]);
    expect(rulesOf(source, target)).toEqual(['time-changed']);
    // Of a text alone the zone is whose day a machine's date is.
    const page = '<p><time datetime="2025-08-15T20:40:00Z">25 Mordad 1404</time></p>';
    expect(rulesOf(NONE, text(page, 'html'), { targetZone: 'Asia/Tehran' })).toEqual([]);
  });

  it('are the readings of a date that has several', () => {
    const { source } = compare({
      source: text('It rained on 8/10/2012.'),
      target: NONE,
      ...settings,
    });
    expect(source?.marks.map(({ title }) => title)).toEqual(['October 8, 2012 / August 10, 2012']);
  });
});
