import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentAnnotations } from '../../src/check/files/annotate-content.ts';
import { checkContent } from '../../src/check/files/check-content.ts';
import { compareContents } from '../../src/check/files/compare-contents.ts';
import {
  type FileContent,
  type FileReadOptions,
  readContent,
} from '../../src/check/files/file-content.ts';
import {
  type FileType,
  isBilingual,
  typeOfFileName,
  typeOfXml,
} from '../../src/check/files/file-type.ts';
import { applyFixes, type Finding } from '../../src/check/index.ts';
import { splice } from '../../src/check/splice.ts';
import { codeThrownBy } from '../support.ts';

const xliff1 = (source: string, target: string, more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\r\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\r\n<file original="news.md" source-language="en" target-language="fa" datatype="plaintext">\r\n<body>\r\n<trans-unit id="1"><source>Nothing here.</source><target>چیزی نیست.</target></trans-unit>\r\n<trans-unit id="2"${more}><source>${source}</source><target>${target}</target></trans-unit>\r\n</body></file></xliff>\r\n`;
const xliff2 = (source: string, target: string): string =>
  `<xliff version="2.0" srcLang="en" trgLang="fa" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="2"><segment><source>${source}</source><target>${target}</target></segment></unit></file></xliff>`;
const tmx = (source: string, target: string): string =>
  `<tmx version="1.4"><header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en" creationtool="x" creationtoolversion="1" o-tmf="x"/><body><tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="fa"><seg>${target}</seg></tuv></tu></body></tmx>`;
const po = (source: string, target: string, flags = ''): string =>
  `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: fa\\n"\n\n${flags}msgid "${source}"\nmsgstr "${target}"\n`;
const csv = (source: string, target: string): string =>
  `\uFEFFid,en,fa\r\n1,Rain,باران\r\n2,"${source}","${target}"\r\n`;
const tsv = (source: string, target: string): string => `en\tfa\n${source}\t${target}\n`;

const BILINGUAL: readonly (readonly [string, FileType, (one: string, two: string) => string])[] = [
  ['XLIFF 1.2', 'xliff', xliff1],
  ['XLIFF 2', 'xliff', xliff2],
  ['TMX', 'tmx', tmx],
  ['PO', 'po', po],
  ['CSV', 'csv', csv],
  ['TSV', 'tsv', tsv],
];

const SOURCE = 'It rained on August 15, 2025, a Friday.';
const RIGHT = 'جمعه ۲۴ مرداد ۱۴۰۴ باران آمد.';
const WRONG = 'جمعه ۲۵ مرداد ۱۴۰۴ باران آمد.';

function read(data: string, type: FileType, options: FileReadOptions = {}): FileContent {
  return readContent(data, type, { file: 'a', ...options });
}

function messagesOf(messages: object): FileContent {
  return read(JSON.stringify(messages, undefined, 2), 'messages');
}

function idsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ ruleId }) => ruleId);
}

describe.each(BILINGUAL)('a file of %s', (_, type, write) => {
  it('is silent on a right translation', () => {
    expect(checkContent(read(write(SOURCE, RIGHT), type))).toEqual([]);
  });

  it('tells a wrong one at its place, by the name of its unit, and takes the mend', () => {
    const text = write(SOURCE, WRONG);
    const found = checkContent(read(text, type));
    expect(idsOf(found)).toEqual(['date-changed']);
    const { index = 0, length = 0, data = {}, side }: Partial<Finding> = found[0] ?? {};
    expect(text.slice(index, index + length)).toBe(data['received']);
    expect(side).toBe('target');
    expect(String(data['unit'])).toMatch(/[12]$|August/u);
    const mended = applyFixes(text, found, 'target');
    expect(mended).toBe(write(SOURCE, RIGHT));
    expect(checkContent(read(mended, type))).toEqual([]);
  });

  it('is annotated in its translations, once a file, and twice as once', () => {
    const text = write(SOURCE, RIGHT);
    const once = splice(text, contentAnnotations(read(text, type)));
    expect(once).toBe(write(SOURCE, 'جمعه ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) باران آمد.'));
    expect(contentAnnotations(read(once, type))).toEqual([]);
    expect(checkContent(read(once, type))).toEqual([]);
  });

  it('says nothing of what is not translated, is a key, or is told to be left alone', () => {
    expect(checkContent(read(write(SOURCE, ''), type))).toEqual([]);
    expect(checkContent(read(write('article.date', RIGHT), type))).toEqual([]);
    expect(idsOf(checkContent(read(write('article.date', WRONG), type)))).toEqual([
      'weekday-mismatch',
    ]);
    expect(checkContent(read(write(SOURCE, `${WRONG} jalali-ignore`), type))).toEqual([]);
  });
});

describe('what a file itself does not trust yet', () => {
  it.each([
    ['po', po(SOURCE, WRONG, '#, fuzzy\n')],
    ['xliff', xliff1(SOURCE, WRONG, ' approved="no"')],
  ] as const)('is told as a warning: %s', (type, text) => {
    expect(checkContent(read(text, type)).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('a mend', () => {
  it.each([
    ['xliff', xliff1('R&amp;D on August 15, 2025', 'تحقیق &amp; توسعه ۲۵ مرداد ۱۴۰۴')],
    ['po', po(String.raw`say \"August 15, 2025\"`, String.raw`گفت \"۲۵ مرداد ۱۴۰۴\"`)],
    ['csv', csv('say ""August 15, 2025""', 'گفت ""۲۵ مرداد ۱۴۰۴""')],
  ] as const)('changes nothing but the date, beside what is escaped: %s', (type, text) => {
    const found = checkContent(read(text, type));
    expect(idsOf(found)).toEqual(['date-changed']);
    expect(applyFixes(text, found, 'target')).toBe(text.replace('۲۵ مرداد', '۲۴ مرداد'));
  });

  it('is kept from where it would take an escape along', () => {
    const text = po('on August 15, 2025', String.raw`۲۵ \"مرداد\" ۱۴۰۴`);
    const [found] = checkContent(read(text, 'po'));
    expect(found?.fixes ?? []).toEqual([]);
  });
});

describe('messages of two languages', () => {
  const en = {
    lead: 'On August 15, 2025 it rained.',
    day_one: 'one day',
    late: 'Since May 5, 2024',
    plain: 'Rain',
  };

  it('are joined by key', () => {
    const right = {
      lead: '۲۴ مرداد ۱۴۰۴ باران آمد.',
      day_other: 'روز',
      late: 'از ۱۶ اردیبهشت ۱۴۰۳',
    };
    expect(compareContents(messagesOf(en), messagesOf(right))).toEqual([]);
    const found = compareContents(
      messagesOf(en),
      messagesOf({ ...right, lead: '۲۵ مرداد ۱۴۰۴ باران آمد.' }),
    );
    expect(found.map(({ ruleId, data }) => [ruleId, data['unit']])).toEqual([
      ['date-changed', 'lead'],
    ]);
  });

  it('lack none that has a date', () => {
    const found = compareContents(messagesOf(en), messagesOf({ lead: '۲۴ مرداد ۱۴۰۴ باران آمد.' }));
    expect(found).toMatchObject([
      {
        ruleId: 'date-missing',
        severity: 'warning',
        side: 'source',
        data: { unit: 'late', received: 'May 5, 2024' },
      },
    ]);
    const [{ index, length } = { index: 0, length: 0 }] = found;
    expect(messagesOf(en).source.slice(index, index + length)).toBe('May 5, 2024');
    const rules = { 'date-missing': 'off' } as const;
    expect(
      compareContents(messagesOf(en), messagesOf({ lead: en.lead }), { rules }),
    ).not.toContainEqual(expect.objectContaining({ ruleId: 'date-missing' }));
  });

  it('are checked each for itself', () => {
    const found = checkContent(
      messagesOf({ a: 'Thursday, August 15, 2025', b: '(24 Mordad 1404)' }),
    );
    expect(idsOf(found)).toEqual(['weekday-mismatch']);
    expect(checkContent(messagesOf({ a: 'Thursday, August 15, 2025 jalali-ignore' }))).toEqual([]);
  });
});

describe('a table of one language', () => {
  it('is checked cell by cell', () => {
    const text = 'title,lead\r\nRain,"On Thursday, August 15, 2025"\r\nSun,24 Mordad 1404\r\n';
    const found = checkContent(read(text, 'csv'));
    expect(idsOf(found)).toEqual(['weekday-mismatch']);
    expect(
      codeThrownBy(() => read(text, 'csv', { columns: { source: 'title', target: 'fa' } })),
    ).toBe('ERR_DOCUMENT');
    const columns = { source: 'title', target: 'lead' };
    expect(read(text, 'csv', { columns }).units).toHaveLength(2);
  });
});

describe('a Word document', () => {
  const bytes = new Uint8Array(
    readFileSync(fileURLToPath(new URL('../documents/docx/libreoffice.docx', import.meta.url))),
  );

  it('is read, and not written back', () => {
    const content = readContent(bytes, 'docx', { file: 'a.docx' });
    expect(content.isWritable).toBe(false);
    expect(content.source.length).toBeGreaterThan(0);
    expect(checkContent(content)).toEqual([]);
    const severities = compareContents(content, read(content.source, 'plain')).map(
      ({ severity }) => severity,
    );
    expect(severities.filter((severity) => severity !== 'info')).toEqual([]);
  });

  it('is bytes, and text is none', () => {
    expect(codeThrownBy(() => readContent('text', 'docx'))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => readContent(bytes, 'plain'))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => readContent('text', 'pdf' as never))).toBe('ERR_FIELD_TYPE');
  });
});

describe('files that are no translations of each other', () => {
  it.each([
    ['plain', 'text', 'messages', '{}'],
    ['messages', '{}', 'markdown', 'text'],
    ['po', po('a', 'b'), 'po', po('a', 'b')],
    ['plain', 'text', 'po', po('a', 'b')],
  ] as const)('are refused: %s %s and %s %s', (one, source, two, target) => {
    expect(codeThrownBy(() => compareContents(read(source, one), read(target, two)))).toBe(
      'ERR_DOCUMENT',
    );
  });
});

describe('the type of a file', () => {
  it.each([
    ['a.md', 'markdown'],
    ['A.SDLXLIFF', 'xliff'],
    ['fa.po', 'po'],
    ['b.c.json', 'messages'],
    ['memory.tmx', 'tmx'],
    ['a.docx', 'docx'],
    ['toString', undefined],
    ['md', undefined],
    ['a.pdf', undefined],
  ])('is told by its name: %s', (name, type) => expect(typeOfFileName(name)).toBe(type));

  it.each([
    ['<?xml version="1.0"?><!-- x --><xliff version="1.2">', 'xliff'],
    ['<tmx version="1.4">', 'tmx'],
    ['<ns:xliff xmlns:ns="x">', 'xliff'],
    ['<rss version="2.0">', 'feed'],
    ['<other/>', 'feed'],
  ])('is told by the root of XML: %s', (source, type) => expect(typeOfXml(source)).toBe(type));

  it('is bilingual or not', () => {
    expect([isBilingual('tmx'), isBilingual('messages'), isBilingual('docx')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

// Found by a localization engineer.
describe('what files of daily work have', () => {
  it('are tags within a text, which no date minds', () => {
    const en = {
      a: 'Open since <1>August 15</1>, 2025.',
      b: 'on <strong class="x">August</strong> 15, 2025',
    };
    const fa = {
      a: 'باز از <1>۲۴ مرداد</1> ۱۴۰۴.',
      b: 'در <strong class="x">۲۴</strong> مرداد ۱۴۰۴',
    };
    expect(compareContents(messagesOf(en), messagesOf(fa))).toEqual([]);
    const found = checkContent(
      read(po('on <b>August</b> 15, 2025', 'در <b>۲۵</b> مرداد ۱۴۰۴'), 'po'),
    );
    expect(idsOf(found)).toEqual(['date-changed']);
    expect(checkContent(messagesOf({ a: 'if 3 < 5 > 2 on 30 Esfand 1404' }))).toHaveLength(1);
  });

  it('are messages that only the translation has', () => {
    const fa = messagesOf({ a: 'سلام', b: '۳۰ اسفند ۱۴۰۴' });
    expect(idsOf(compareContents(messagesOf({ a: 'Hi' }), fa))).toEqual(['no-such-day']);
  });

  it('are tables in either direction, and without a header', () => {
    const table = 'fa,en\n۲۵ مرداد ۱۴۰۴,"August 15, 2025"\n';
    const [found] = checkContent(read(table, 'csv'));
    expect(found).toMatchObject({ side: 'target', data: { received: '۲۵ مرداد ۱۴۰۴' } });
    const [other] = checkContent(read(table, 'csv', { sourceLanguage: 'fa' }));
    expect(other).toMatchObject({ data: { received: 'August 15, 2025' } });
    expect(idsOf(checkContent(read('until 30 Esfand 1404\nx\n', 'csv')))).toEqual(['no-such-day']);
    expect(read('متن مبدأ,ترجمه\na,b\n', 'csv').units).toHaveLength(1);
  });

  it('are pairs of which both dates are wrong, mended at once', () => {
    const text = tsv('It opened on March 29, 1971.', 'در ۱۰ فروردین ۱۳۵۰ (۳۰ مارس ۱۹۷۱) گشوده شد.');
    const found = checkContent(read(text, 'tsv'));
    const mended = applyFixes(text, found, 'target');
    expect(mended).toContain('در ۹ فروردین ۱۳۵۰ (۲۹ مارس ۱۹۷۱) گشوده شد.');
    expect(checkContent(read(mended, 'tsv'))).toEqual([]);
  });

  it('are lines that end in carriage returns alone', () => {
    const text = 'It rained.\r\runtil 30 Esfand 1404\r\rx 31 Mehr 1404 x\r';
    const places = checkContent(read(text, 'markdown')).map(({ index, length }) =>
      text.slice(index, index + length),
    );
    expect(places).toEqual(['30 Esfand 1404', '31 Mehr 1404']);
  });
});

function graveOf(content: FileContent): string[] {
  return idsOf(checkContent(content).filter(({ severity }) => severity !== 'info'));
}

function unitOf(...segments: readonly (readonly [source: string, target: string])[]): FileContent {
  return read(
    `<xliff version="2.0" srcLang="en" trgLang="fa" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u">${segments
      .map(
        ([source, target]) =>
          `<segment><source>${source}</source><target>${target}</target></segment>`,
      )
      .join('')}</unit></file></xliff>`,
    'xliff',
  );
}

describe('segments of one unit', () => {
  it('are each beside their own translation', () => {
    const school = 'The school closed on August 15, 2025.';
    const bridge = 'The bridge opened on August 16, 2025.';
    expect(
      graveOf(
        unitOf([school, 'مدرسه ۲۴ مرداد ۱۴۰۴ بسته شد.'], [bridge, 'پل ۲۵ مرداد ۱۴۰۴ باز شد.']),
      ),
    ).toEqual([]);
    expect(
      graveOf(
        unitOf([school, 'مدرسه ۲۵ مرداد ۱۴۰۴ بسته شد.'], [bridge, 'پل ۲۴ مرداد ۱۴۰۴ باز شد.']),
      ),
    ).not.toEqual([]);
    const [found] = checkContent(
      unitOf([school, 'مدرسه ۲۴ مرداد ۱۴۰۴ بسته شد.'], [bridge, 'پل ۲۴ مرداد ۱۴۰۴ باز شد.']),
    );
    expect(found).toMatchObject({
      ruleId: 'date-changed',
      side: 'target',
      data: { expected: '۲۵ مرداد ۱۴۰۴' },
    });
  });
});
