import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { records } from './records.ts';
import { runCli } from './run-cli.ts';

function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'jalali-')), name);
  writeFileSync(path, content);
  return path;
}

const ARTICLE =
  '---\ntitle: Rain\nauthor: Leila Rad\ndate: 2025-08-15\nlang: en\n---\nIt *rained* again.\n';

describe('jalali convert', () => {
  it('converts either way, in any digits, the calendar told by the year', async () => {
    const { exitCode, stdout, stderr } = await runCli([
      'convert',
      '2025-08-15',
      '1404/05/24',
      '۱۴۰۴/۵/۲۴',
      '٢٠٢٥.٨.١٥',
      ' \u200f۱۴۰۴-۵-۲۴ ',
      '2024-03-20[u-ca=persian]',
    ]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe('1404/05/24\n2025-08-15\n2025-08-15\n1404/05/24\n2025-08-15\n2024-03-20\n');
  });

  it('takes a line each from stdin, and goes on past what it refuses', async () => {
    const { exitCode, stdout, stderr } = await runCli(['convert'], {
      input: '2025-08-15\r\n\n۱۴۰۴/۱۲/۳۰\n1550/1/1\nhello\n1404/1/1',
    });
    expect(stdout).toBe('1404/05/24\n\n\n\n\n2025-03-21\n');
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/^jalali: line 3: No such day: .*1 to 29/u),
      expect.stringMatching(/^jalali: line 4: Ambiguous/u),
      expect.stringMatching(/^jalali: line 5: Unexpected "hello"/u),
      '',
    ]);
    expect(exitCode).toBe(1);
  });

  it('does as it is told about calendars', async () => {
    expect((await runCli(['convert', '--from', 'gregory', '1404-05-24'])).stdout).toBe(
      '0783/03/03\n',
    );
    expect((await runCli(['convert', '--from', 'jalali', '1550/1/1'])).stdout).toBe('2171-03-21\n');
    expect((await runCli(['convert', '--to', 'persian', '1404/5/24'])).stdout).toBe('1404/05/24\n');
    expect(await runCli(['convert', '--from', 'lunar', '1404/5/24'])).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
  });

  it('says on stderr what is proleptic or contested', async () => {
    expect((await runCli(['convert', '1285/05/14'])).stderr).toMatch(/proleptic/u);
    expect((await runCli(['convert', '2124-03-20'])).stderr).toMatch(
      /1503 is contested .*icu 2124-03-20/u,
    );
    expect((await runCli(['convert', '2124-03-19'])).stderr).toBe('');
  });

  it('gives records', async () => {
    const { stdout } = await runCli([
      'convert',
      '--json',
      '2025-08-15',
      '2124-03-20',
      'x',
      '--message-locale',
      'fa',
    ]);
    const [day, contested, refused] = records('convert', stdout);
    expect(day).toMatchObject({
      iso: '2025-08-15',
      jalali: '1404/05/24',
      dayOfWeek: 5,
      certainty: 'official',
      contested: false,
    });
    expect(contested).toMatchObject({ jalali: '1502/12/30', contested: true });
    expect(refused).toMatchObject({
      status: 'refused',
      error: { code: 'ERR_PARSE_SYNTAX', message: expect.stringMatching(/تاریخ نیست/u) as string },
    });
  });
});

describe('jalali parse and find', () => {
  it('read dates as they are written', async () => {
    const { exitCode, stdout, stderr } = await runCli([
      'parse',
      '24 Mordad 1404',
      'مرداد ۱۴۰۴',
      '8/10/2012',
      'hello',
    ]);
    expect(stdout).toBe('2025-08-15\tpersian\tday\n2025-07-23/2025-08-22\tpersian\tmonth\n');
    expect(stderr).toContain('the order of day and month (2012-10-08, 2012-08-10)');
    expect(exitCode).toBe(1);
    expect((await runCli(['parse', '--date-order', 'DMY', '8/10/2012'])).stdout).toBe(
      '2012-10-08\tgregory\tday\n',
    );
    expect(
      (
        await runCli([
          'parse',
          '--two-digit-year-start',
          '۱۳۵۰',
          '--calendar',
          'persian',
          '78/4/18',
        ])
      ).stdout,
    ).toBe('1999-07-09\tpersian\tday\n');
    expect((await runCli(['parse', '--now', '2025-08-15', '--relative', 'دیروز'])).stdout).toBe(
      '2025-08-14\tpersian\tday\n',
    );
    expect(
      records('parse', (await runCli(['parse', '--json', '24 Mordad 1404', 'x'])).stdout),
    ).toMatchObject([{ iso: '2025-08-15' }, { status: 'refused' }]);
    for (const wrong of [
      ['--now', 'today'],
      ['--two-digit-year-start', '50'],
      ['--date-order', 'DYM'],
    ]) {
      expect((await runCli(['parse', ...wrong, '24 Mordad'])).exitCode).toBe(2);
    }
  });

  it('find tells a day before 1700, which as an ISO date of its own would be refused', async () => {
    const { exitCode, stdout } = await runCli(['find', '-'], {
      input: 'Signed on August 15, 1650.',
    });
    expect([exitCode, stdout]).toEqual([
      0,
      '-:1:11\tAugust 15, 1650\tgregory\t1650-08-15\t1029/05/24\n',
    ]);
  });

  it('find them in documents, at their place in the file', async () => {
    const file = temporaryFile(
      'a.md',
      '---\ndate: 2025-08-15\n---\n\n# On **24** Mordad 1404\n\nand `2025-08-15`, August 15, 2025; 8/10/2012\n',
    );
    const { exitCode, stdout, stderr } = await runCli(['find', file]);
    expect(stdout).toBe(
      `${file}:5:8\t24 Mordad 1404\tpersian\t2025-08-15\n${file}:7:19\tAugust 15, 2025\tgregory\t2025-08-15\t1404/05/24\n`,
    );
    expect(stderr).toContain(`${file}:7:36: 8/10/2012: ERR_PARSE_AMBIGUOUS`);
    expect(exitCode).toBe(1);
    expect(records('find', (await runCli(['find', '--json', file])).stdout)).toMatchObject([
      { line: 5, column: 8, length: 16 },
      { line: 7 },
      { code: 'ERR_PARSE_AMBIGUOUS' },
    ]);
    expect(
      (await runCli(['find', '--type', 'html'], { input: '<p>July <i>1</i>, 2021</p>' })).stdout,
    ).toContain('-:1:4\tJuly 1, 2021');
  });

  it.each([
    ['convert', '1404/05/24\n\n\n1404/05/26\n'],
    ['parse', '2025-08-15\tgregory\tday\n\n\n2025-08-17\tgregory\tday\n'],
    ['format', 'August 15, 2025\n\n\nAugust 17, 2025\n'],
  ])(
    '%s has a line for each line of stdin, so that both can stand beside each other',
    async (command, printed) => {
      const input = '2025-08-15\n2025-02-30\n\n2025-08-17\n';
      const { exitCode, stdout, stderr } = await runCli([command], { input });
      expect([exitCode, stdout]).toEqual([1, printed]);
      expect(stderr).toMatch(/^jalali: line 2: No such day[^\n]*\n$/u);
      expect((await runCli([command, '--json'], { input })).stdout.split('\n')).toHaveLength(4);
    },
  );

  it('take the day of a moment from a zone that is told', async () => {
    const moment = '2025-08-15T20:40:00Z'; // ten past midnight in Tehran
    const zone = ['--time-zone', 'Asia/Tehran'];
    expect((await runCli(['convert', ...zone, moment, '2025-08-15'])).stdout).toBe(
      '1404/05/25\n1404/05/24\n',
    );
    expect((await runCli(['format', ...zone, moment])).stdout).toBe('August 16, 2025\n');
    expect((await runCli(['convert', moment])).stderr).toContain('expected --time-zone such as');
    for (const [argv, code] of [
      [['--time-zone', 'Tehran', moment], 'Tehran'],
      [[...zone, '2025-02-30T20:40:00Z'], 'day'],
    ] as const) {
      const { exitCode, stderr } = await runCli(['convert', ...argv]);
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining(code)]);
    }
    expect((await runCli(['find', '-'], { input: 'On 24 Mordad it rained.' })).stderr).toContain(
      'or a reference date as --now',
    );
  });

  it('refuse moments without a zone, and tell of a wrong weekday', async () => {
    expect(await runCli(['convert', '2025-08-15T23:00:00Z'])).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('No time zone') as string,
    });
    for (const command of ['convert', 'format', 'parse']) {
      const { exitCode, stderr } = await runCli([command, 'Monday, August 15, 2025']);
      expect([exitCode, stderr]).toEqual([
        0,
        'jalali: note: Monday, August 15, 2025: that day is a Friday [weekday-mismatch]\n',
      ]);
    }
    expect((await runCli(['convert', 'August 2025', '24–26 Mordad 1404'])).stderr).toMatch(
      /not a month[\s\S]*not a range/u,
    );
    expect((await runCli(['convert', '--from', 'gregory', '24 Mordad 1404'])).exitCode).toBe(1);
    expect(
      (
        await runCli(['convert'], {
          stdin: Object.assign((async function* () {})(), { isTTY: true }),
        })
      ).exitCode,
    ).toBe(2);
    const broken = (async function* () {
      yield Uint8Array.of(0x32, 0xd9);
    })();
    expect((await runCli(['convert'], { stdin: broken })).exitCode).toBe(2);
  });
});

describe('jalali format', () => {
  it('prints words', async () => {
    expect(
      (
        await runCli([
          'format',
          '2025-08-15',
          '--locale',
          'fa',
          '--calendar',
          'persian',
          '--date-style',
          'full',
        ])
      ).stdout,
    ).toBe('جمعه ۲۴ مرداد ۱۴۰۴\n');
    expect((await runCli(['format', '1404/05/24', '--pair'])).stdout).toBe(
      'August 15, 2025 (24 Mordad 1404)\n',
    );
    expect((await runCli(['format', '1404/05/24', '--pair', '--calendar', 'persian'])).stdout).toBe(
      '24 Mordad 1404 (August 15, 2025)\n',
    );
    expect(
      (
        await runCli([
          'format',
          '1404/05/24',
          '--date-style',
          'full',
          '--no-weekday',
          '--numbering-system',
          'arabext',
        ])
      ).stdout,
    ).toBe('۲۴ Mordad ۱۴۰۴\n');
    expect(
      (await runCli(['format', '1355/1/1', '--locale', 'fa', '--era', 'imperial'])).stdout,
    ).toBe('۱ فروردین ۲۵۳۵ شاهنشاهی\n');
    const { stdout, exitCode } = await runCli(['format', '--json', '1404/5/24', '1404/5/32']);
    expect(records('format', stdout)).toMatchObject([
      { text: '24 Mordad 1404' },
      { status: 'refused' },
    ]);
    expect(exitCode).toBe(1);
    expect(await runCli(['format', '1404/5/24', '--locale', 'de'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("'de' is invalid") as string,
    });
  });
});

describe('jalali byline', () => {
  const examples = ['examples/urmia-lake.en.md', 'examples/urmia-lake.fa.md'];

  it('prints both languages for each article, its own first', async () => {
    const { stdout, exitCode } = await runCli(['byline', ...examples]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        examples[0],
        'On the shore of Lake Urmia, water returns one stone at a time',
        'By Leila Rad · August 15, 2025 (24 Mordad 1404) · 4 min read',
        'نویسنده: لیلا راد · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۴ دقیقه مطالعه',
        '',
        examples[1],
        'در ساحل دریاچهٔ ارومیه، آب سنگ\u200cبه\u200cسنگ برمی\u200cگردد',
        'نویسنده: لیلا راد · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۴ دقیقه مطالعه',
        'By Leila Rad · August 15, 2025 (24 Mordad 1404) · 4 min read',
        '',
      ].join('\n'),
    );
  });

  it('reads stdin, one locale, another speed, isolates when asked', async () => {
    expect((await runCli(['byline', '-', '--locale', 'fa'], { input: ARTICLE })).stdout).toBe(
      'Rain\nنویسنده: Leila Rad · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۱ دقیقه مطالعه\n',
    );
    expect(
      (
        await runCli(
          [
            'byline',
            '-',
            '--locale',
            'fa',
            '--isolates',
            '--words-per-minute',
            '1',
            '--numbering-system',
            'latn',
          ],
          { input: ARTICLE },
        )
      ).stdout,
    ).toContain('\u2068Leila Rad\u2069 · 24 مرداد 1404 (15 اوت 2025) · 3 دقیقه');
    const { stdout } = await runCli(['byline', '--json', '-', 'nowhere.md'], { input: ARTICLE });
    expect(records('byline', stdout)).toMatchObject([
      { bylines: [{ locale: 'en' }, { locale: 'fa' }] },
      { error: { code: 'ERR_DOCUMENT' } },
    ]);
  });

  it('names the file at fault and does the others', async () => {
    const latin1 = temporaryFile('a.en.md', Uint8Array.of(0x61, 0x0a, 0x62, 0xe9, 0x0a));
    const noLanguage = temporaryFile('b.md', '---\ndate: 2025-08-15\n---\nText');
    const named = temporaryFile('c.fa.md', '---\ndate: 2025-08-15\n---\nمتن');
    const { exitCode, stdout, stderr } = await runCli([
      'byline',
      latin1,
      noLanguage,
      named,
      tmpdir(),
      temporaryFile('d.docx', ''),
      '--locale',
      'fa',
      '--type',
      'markdown',
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۱ دقیقه مطالعه');
    expect(stderr).toContain(`${latin1}:2:2: this is not UTF-8`);
    expect(stderr).toContain(`${noLanguage}:1:1: front matter lacks a line such as \`lang: fa\``);
    expect(stderr).toContain('this is a folder');
    expect((await runCli(['byline', temporaryFile('x.docx', '')])).stderr).toContain(
      'does not tell its type',
    );
  });

  it('says of a file that is not there that it is not there, whatever its name', async () => {
    for (const argv of [
      ['byline', 'gone'],
      ['check', 'gone'],
      ['compare', 'gone', 'a.docx'],
    ])
      expect((await runCli(argv)).stderr).toBe('jalali: gone:1:1: there is no such file\n');
  });
});

describe('jalali readtime', () => {
  it('counts and tells', async () => {
    expect((await runCli(['readtime', 'examples/urmia-lake.en.md'])).stdout).toMatch(
      /^4 min read \(\d+ words\)\n$/u,
    );
    expect(
      (await runCli(['readtime', '-', '--type', 'plain', '--locale', 'fa'], { input: 'یک دو سه' }))
        .stdout,
    ).toBe('۱ دقیقه مطالعه (۳ واژه)\n');
    const { stdout, exitCode } = await runCli([
      'readtime',
      '--json',
      'examples/urmia-lake.fa.md',
      temporaryFile('x.md', 'no language'),
    ]);
    expect(records('readtime', stdout)).toMatchObject([
      { minutes: 4, duration: 'PT4M' },
      { error: { code: 'ERR_DOCUMENT' } },
    ]);
    expect(exitCode).toBe(1);
  });
});

describe('several files', () => {
  it('are named, each on its own line', async () => {
    const empty = temporaryFile('e.fa.md', '');
    const wrong = temporaryFile('w.en.md', '---\ndate: 1404-05-24\nlang: en\n---\nText');
    expect((await runCli(['readtime', 'examples/urmia-lake.en.md', empty])).stdout).toBe(
      `examples/urmia-lake.en.md: 4 min read (986 words)\n${empty}: ۰ واژه\n`,
    );
    expect((await runCli(['byline', wrong])).stderr).toContain(`${wrong}: Ambiguous date`);
    expect(
      (
        await runCli([
          'readtime',
          '--words-per-minute',
          '۱۰۰',
          '--code',
          '--json',
          'examples/urmia-lake.en.md',
        ])
      ).stdout,
    ).toContain('"minutes":10');
    expect(
      (
        await runCli(['byline'], {
          stdin: Object.assign((async function* () {})(), { isTTY: true }),
        })
      ).exitCode,
    ).toBe(2);
  });

  it('wait for a reader that is behind', async () => {
    let written = '';
    let waited = 0;
    const slow = {
      write: (text: string) => (written += text),
      get writableNeedDrain(): boolean {
        return true;
      },
      once: (_event: 'drain', listener: () => void) => {
        waited++;
        setTimeout(listener, 0);
      },
    };
    await runCli(['convert', '2025-08-15', '2025-08-16'], { stdout: slow });
    expect(written).toBe('1404/05/24\n1404/05/25\n');
    expect(waited).toBe(2);
  });
});

describe('jalali today and calendar', () => {
  it("print today in the zone given, else the host's", async () => {
    expect((await runCli(['today'])).stdout).toBe('Friday, August 15, 2025 (24 Mordad 1404)\n');
    expect(
      (
        await runCli(['today', '--locale', 'fa', '--time-zone', 'Pacific/Kiritimati'], {
          now: () => Date.parse('2025-08-15T12:00Z'),
        })
      ).stdout,
    ).toBe('شنبه ۲۵ مرداد ۱۴۰۴ (۱۶ اوت ۲۰۲۵)\n');
    expect(records('today', (await runCli(['today', '--json'])).stdout)).toMatchObject([
      { iso: '2025-08-15', timeZone: 'Asia/Tehran' },
    ]);
    expect(await runCli(['today', '--time-zone', 'Nowhere'])).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
  });

  it('shows a month, Saturday first in Persian, today marked', async () => {
    const { stdout } = await runCli(['calendar', '--locale', 'fa']);
    expect(stdout.replaceAll('\u200f', '').split('\n')).toEqual([
      ' مرداد ۱۴۰۴ · ژوئیه–اوت ۲۰۲۵',
      '  ش      ی      د      س      چ      پ      ج',
      '                              ۱/۲۳   ۲/۲۴   ۳/۲۵',
      '  ۴/۲۶   ۵/۲۷   ۶/۲۸   ۷/۲۹   ۸/۳۰   ۹/۳۱  ۱۰/۱',
      ' ۱۱/۲   ۱۲/۳   ۱۳/۴   ۱۴/۵   ۱۵/۶   ۱۶/۷   ۱۷/۸',
      ' ۱۸/۹   ۱۹/۱۰  ۲۰/۱۱  ۲۱/۱۲  ۲۲/۱۳  ۲۳/۱۴ [۲۴/۱۵]',
      ' ۲۵/۱۶  ۲۶/۱۷  ۲۷/۱۸  ۲۸/۱۹  ۲۹/۲۰  ۳۰/۲۱  ۳۱/۲۲',
      '',
    ]);
  });

  it('shows any month or year of either calendar, coloured on a terminal only', async () => {
    expect((await runCli(['calendar', '2025', '8'])).stdout).toMatch(
      /^ August 2025 · Mordad–Shahrivar 1404\n Su /u,
    );
    expect((await runCli(['calendar', '۱۴۰۴/۱۲'])).stdout).toContain('29/20');
    expect((await runCli(['calendar', '1404'])).stdout.match(/ · /gu)).toHaveLength(12);
    expect(
      records('calendar', (await runCli(['calendar', '--json', '1403/12'])).stdout)[0]?.['days'],
    ).toHaveLength(30);
    let stdout = '';
    const terminal = { isTTY: true, write: (text: string) => (stdout += text) };
    await runCli(['calendar'], { stdout: terminal });
    expect(stdout).toContain('\u001b[7m15/24\u001b[27m');
    stdout = '';
    await runCli(['calendar'], { stdout: terminal, env: { NO_COLOR: '1' } });
    expect(stdout).toContain('[15/24]');
    for (const words of [['1404', '13'], ['1550'], ['Mordad'], ['1404', '5', '6']]) {
      expect((await runCli(['calendar', ...words])).exitCode).toBeGreaterThan(0);
    }
  });
});

describe('jalali parse of words that count from a day', () => {
  it('names the option that reads them, where it would', async () => {
    const argv = ['parse', '--now', '2026-11-29', 'tomorrow'];
    expect(await runCli(argv)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'jalali: Unexpected "tomorrow" at 0 of "tomorrow", expected --relative with it: these words count from --now\n',
    });
    expect((await runCli([...argv, '--message-locale', 'fa'])).stderr).toContain(
      'همین واژه‌ها با گزینهٔ \u2068--relative\u2069، زیرا از \u2068--now\u2069 شمرده می‌شوند',
    );
    for (const other of [
      ['parse', 'tomorrow'],
      ['parse', '--now', '2026-11-29', 'rain'],
      ['parse', '--now', '2026-11-29', '--relative', 'rain'],
    ]) {
      const { exitCode, stderr } = await runCli(other);
      expect(exitCode).toBe(1);
      expect(stderr).not.toContain('--relative');
    }
    expect((await runCli([...argv, '--relative'])).stdout).toBe('2026-11-30\tgregory\tday\n');
  });
});

describe('a machine whose time zone Node cannot tell', () => {
  const NOT_KNOWN =
    "jalali: This machine's time zone is not known: pass one, such as --time-zone Asia/Tehran, or set TZ to one\n";
  const worlds = [undefined, 'Etc/Unknown'].map((zone) => ({ hostTimeZone: () => zone }));

  it.each([[['today']], [['calendar']], [['calendar', '--json', '1404/5']]])(
    'is told so by %j, and what to do, in either language',
    async (argv) => {
      for (const world of worlds) {
        const told = { exitCode: 2, stdout: '' };
        expect(await runCli(argv, world)).toEqual({ ...told, stderr: NOT_KNOWN });
        expect(await runCli([...argv, '--message-locale', 'fa'], world)).toEqual({
          ...told,
          stderr:
            'jalali: منطقهٔ زمانیِ این دستگاه (گزینهٔ \u2068--time-zone\u2069 یا متغیر \u2068TZ\u2069) معلوم نیست؛ ' +
            'منطقه‌ای مانند \u2068Asia/Tehran\u2069 بدهید.\n',
        });
        expect((await runCli([...argv, '--time-zone', 'Asia/Tehran'], world)).stdout).not.toBe('');
      }
    },
  );

  it('shows a month that is named, today not marked', async () => {
    const marked = await runCli(['calendar', '1404/5']);
    expect(marked.stdout).toContain('[24/15]');
    for (const world of worlds) {
      expect(await runCli(['calendar', '1404/5'], world)).toEqual({
        ...marked,
        stdout: marked.stdout.replace('[24/15]', ' 24/15 '),
      });
    }
  });
});

describe('jalali', () => {
  it('explains itself', async () => {
    const help = await runCli(['--help']);
    expect(help.exitCode).toBe(0);
    for (const command of ['convert', 'format', 'byline', 'readtime', 'today', 'calendar']) {
      expect(help.stdout).toContain(command);
      const own = await runCli([command, '--help']);
      expect(own).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(/Examples:\n {2}\$ jalali/u) as string,
      });
    }
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it('exits 2 on wrong usage', async () => {
    for (const argv of [
      [],
      ['nothing'],
      ['convert', '--nothing'],
      ['format', '--date-style', 'tiny', '2025-08-15'],
      ['readtime', '--words-per-minute', 'x', '-'],
    ]) {
      expect(await runCli(argv)).toMatchObject({ exitCode: 2, stdout: '' });
    }
  });

  it('tells in the language of messages which option it refuses', async () => {
    const argv = ['today', '--time-zone', 'Nope'];
    expect((await runCli(argv)).stderr).toContain('Unexpected time zone "Nope"');
    expect((await runCli([...argv, '--message-locale', 'fa'])).stderr).toBe(
      'jalali: منطقهٔ زمانی «\u2068Nope\u2069» را نمی‌شناسیم؛ نامی مانند \u2068Asia/Tehran\u2069 یا اختلافی مانند \u2068+03:30\u2069 بنویسید.\n',
    );
  });

  it('exits 2 on a crash, and says what it was', async () => {
    const broken = {
      now: () => {
        throw new Error('no clock');
      },
    };
    expect(await runCli(['today'], broken)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'jalali: no clock\n',
    });
    expect((await runCli(['today', '--message-locale', 'fa'], broken)).stderr).toBe(
      'jalali: no clock\n',
    );
    expect((await runCli(['today'], { ...broken, env: { JALALI_DEBUG: '1' } })).stderr).toContain(
      'at ',
    );
  });
});

describe('jalali style', () => {
  it('prints every value in force and where it comes from', async () => {
    const { stdout, exitCode } = await runCli(['style', '--style', 'irangate']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^readTime\.wordsPerMinute +130 +irangate$/mu);
    expect(stdout).toMatch(/^date\.era +"none" +default$/mu);
    const [record] = records('style', (await runCli(['style', '--json'])).stdout);
    expect(record).toMatchObject({ status: 'printed', input: '.' });
  });

  it('finds the configuration of a file, and names what is wrong in it', async () => {
    const file = temporaryFile('jalali.config.json', '{ "style": { "date": { "era": "short" } } }');
    const article = join(dirname(file), 'rain.en.md');
    writeFileSync(article, ARTICLE);
    expect((await runCli(['style', article])).stdout).toMatch(
      /^date\.era +"short" +.*jalali\.config\.json$/mu,
    );
    expect((await runCli(['byline', article, '--locale', 'en'])).stdout).toContain(
      'August 15, 2025 CE (24 Mordad 1404 SH)',
    );
    expect(
      (await runCli(['byline', article, '--locale', 'en', '--style', 'default'])).stdout,
    ).toContain('August 15, 2025 (24 Mordad 1404)');
    writeFileSync(file, '{ "style": { "date": { "era": "AP" } } }');
    const { exitCode, stderr } = await runCli(['byline', article]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /jalali\.config\.json: Unexpected date\.era "AP", expected one of none, short/u,
    );
    expect(await runCli(['byline', article, '--style', 'nobody'])).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
    expect((await runCli(['byline', article, '--style', file])).exitCode).toBe(2);
    expect((await runCli(['readtime', article, '--style', 'nobody'])).exitCode).toBe(2);
    expect((await runCli(['style', '--style', 'nobody'])).exitCode).toBe(2);
  });
});

const translated = (): string =>
  temporaryFile(
    'rain.en.md',
    `---
title: Rain & <b>
author: { en: Leila Rad, fa: لیلا راد }
translator: Sara
date: 2025-08-15T09:30:00+03:30
timeZone: Asia/Tehran
lang: en
url: https://example.com/rain
---
It rained.
`,
  );

describe('jalali byline for a page', () => {
  it('prints a sheet of all that the page needs', async () => {
    const { stdout, stderr, exitCode } = await runCli(['byline', '--sheet', translated()]);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout.split('\n')).toEqual([
      '<!-- bylines -->',
      '<p class="byline" lang="en" dir="ltr">By Leila Rad · Translated by Sara · <time datetime="2025-08-15">August 15, 2025 (24 Mordad 1404)</time> · 1 min read</p>',
      '<p class="byline" lang="fa" dir="rtl">نویسنده: لیلا راد · مترجم: <bdi>Sara</bdi> · <time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time> · ۱ دقیقه مطالعه</p>',
      '',
      '<!-- JSON-LD -->',
      expect.stringMatching(
        /^<script type="application\/ld\+json">\{.*"Rain & \\u003cb>".*\}<\/script>$/u,
      ),
      '',
      '<!-- hreflang -->',
      '<link rel="alternate" hreflang="en" href="https://example.com/rain">',
      '',
      '<!-- Open Graph -->',
      '<meta property="og:type" content="article">',
      '<meta property="og:title" content="Rain &amp; &lt;b&gt;">',
      '<meta property="og:url" content="https://example.com/rain">',
      '<meta property="og:locale" content="en_US">',
      '<meta property="article:published_time" content="2025-08-15T09:30:00+03:30">',
      '',
      '<!-- card lines, plain text -->',
      'Rain & <b> · By Leila Rad · Translated by Sara · August 15, 2025 (24 Mordad 1404) · 1 min read',
      '\u200f\u2068Rain & <b>\u2069 · نویسنده: لیلا راد · مترجم: \u2068Sara\u2069 · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۱ دقیقه مطالعه',
      '',
    ]);
    const [record] = records(
      'byline',
      (await runCli(['byline', '--sheet', '--json', translated()])).stdout,
    );
    expect(record).toMatchObject({
      status: 'printed',
      sheet: { hreflang: expect.stringContaining('hreflang="en"') as string },
    });
  });

  it('refuses a sheet whose machine fields would lie', async () => {
    const zoneless = temporaryFile('rain.en.md', ARTICLE);
    const { exitCode, stderr, stdout } = await runCli(['byline', '--sheet', zoneless]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/No time zone for datePublished/u);
    expect(
      (await runCli(['byline', '--sheet', '--time-zone', 'Asia/Tehran', zoneless])).exitCode,
    ).toBe(0);
  });

  it('prints for the medium that it is told', async () => {
    const print = async (...options: string[]): Promise<string> =>
      (await runCli(['byline', '--locale', 'fa', ...options, translated()])).stdout.split(
        '\n',
      )[1] ?? '';
    expect(await print()).not.toMatch(/[\u2066-\u2069]/u);
    expect(await print('--isolates')).toContain('\u2068Sara\u2069');
    expect(await print('--medium', 'wordpress')).toContain('<span dir="ltr" lang="en">Sara</span>');
    expect((await runCli(['byline', '--medium', 'fax', translated()])).exitCode).toBe(2);
  });

  it('reads a WordPress post, and says what is wrong with one', async () => {
    const post = {
      id: 7,
      status: 'publish',
      date: '2025-08-15T09:30:00',
      date_gmt: '2025-08-15T06:00:00',
      title: { rendered: 'Rain &#038; wind' },
      content: { rendered: '<p>It rained.</p>' },
      lang: 'en',
      author: 3,
      _embedded: { author: [{ id: 3, name: 'Leila Rad' }] },
    };
    const print = async (content: string) =>
      runCli(['byline', '--locale', 'en', temporaryFile('post.json', content)]);
    expect((await print(JSON.stringify(post))).stdout).toBe(
      'Rain & wind\nBy Leila Rad · August 15, 2025 (24 Mordad 1404) · 1 min read\n',
    );
    expect((await print(JSON.stringify({ ...post, status: 'draft' }))).stderr).toMatch(/status/u);
    // A post says its language only where a plugin adds it; the file's name may.
    const named = temporaryFile('post.en.json', JSON.stringify({ ...post, lang: undefined }));
    expect((await runCli(['byline', '--locale', 'en', named])).exitCode).toBe(0);
    expect((await print(JSON.stringify({ ...post, lang: undefined }))).stderr).toMatch(
      /inLanguage/u,
    );
    expect((await print(JSON.stringify({ ...post, date: '1404-05-24T09:30:00' }))).exitCode).toBe(
      1,
    );
    expect((await print('{ "id": 7,')).stderr).toMatch(/post\.json:1:11: not JSON/u);
  });
});

describe('jalali format of spans', () => {
  it('prints months, years and ranges, in one calendar or both', async () => {
    const { stdout, stderr } = await runCli([
      'format',
      '--locale',
      'fa',
      '--pair',
      'August 15–17, 2025',
      'مرداد ۱۴۰۴',
      '24 Mordad 1404',
    ]);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      '۲۴ تا ۲۶ مرداد ۱۴۰۴ (۱۵ تا ۱۷ اوت ۲۰۲۵)\nمرداد ۱۴۰۴ (ژوئیه–اوت ۲۰۲۵)\n۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)\n',
    );
    expect((await runCli(['format', '--ordinal', 'digits', '1404/5/24'])).stdout).toBe(
      '24th of Mordad, 1404\n',
    );
    expect((await runCli(['format', 'Mordad 1404', '--calendar', 'gregory'])).exitCode).toBe(1);
    const [range] = records(
      'format',
      (await runCli(['format', '--json', '۲۴ تا ۲۶ مرداد ۱۴۰۴'])).stdout,
    );
    expect(range).toMatchObject({ date: { day: 24 }, end: { day: 26 }, text: '24–26 Mordad 1404' });
  });
});
