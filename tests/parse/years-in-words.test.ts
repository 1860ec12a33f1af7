import { describe, expect, it } from 'vitest';
import { findMentions, parseDate } from '../../src/parse/index.ts';

function readIn(text: string): string[] {
  return findMentions(text, { now: '2025-11-20' }).map((one) =>
    one.status === 'read' ? one.iso : one.code,
  );
}

/** Days by Intl's persian calendar. */
describe('a year whose words are written in one', () => {
  it.each([
    ['پانزدهم خرداد هزاروسیصدوچهل‌ودو', '1963-06-05'],
    ['پانزدهم خرداد هزاروسیصد و چهل و دو', '1963-06-05'],
    ['بیست و نهم اسفندماه سال یک‌هزاروسیصدوبیست‌ونه', '1951-03-20'],
    ['پانزدهم اوت دوهزاروبیست‌وپنج', '2025-08-15'],
    ['یکم ژانویه دوهزار و یک', '2001-01-01'],
    ['اول مهر هزاروچهارصد', '2021-09-23'],
  ])('%s', (text, iso) => expect(parseDate(text).iso).toBe(iso));

  it.each([
    'پانزدهم اوت هزارتوی غریب',
    'پانزدهم اوت هزارنفر آمدند',
    'پانزدهم اوت هزاروسیصدو',
    'پانزدهم اوت سیصدهزار',
    'پانزدهم اوت هزاروسی‌وسیصد',
    'پانزدهم اوت هزاروسیصد نفر آمدند',
  ])('%s tells none', (text) => expect(readIn(text)).toEqual(['2025-08-15']));
});

describe('a short year in words behind a day and a month', () => {
  it.each([
    'ششم بهمن ماه چهل و یک',
    '۶ بهمن چهل‌ویک.',
    'دوازده بهمن پنجاه‌وهفت، تهران',
    'در ۱۲ مرداد سی و دو رخ داد',
  ])('%s does not take the year of now', (text) =>
    expect(readIn(text)).toEqual(['ERR_PARSE_AMBIGUOUS']),
  );

  it.each([
    'در ۱۲ مرداد سی و دو نفر رفتند',
    'در ۱۲ مرداد چهل خانه سوخت',
    'در ۱۲ مرداد بیست و پنج زخمی',
    'در ۱۲ مرداد نوزده',
  ])('%s counts something', (text) => expect(readIn(text)).toEqual(['2025-08-03']));

  it('is read where the caller says which hundred years are meant', () => {
    const options = { twoDigitYearStart: { persian: 1301 } };
    expect(parseDate('۲۸ مرداد سی و دو', options).iso).toBe('1953-08-19');
  });
});

describe('Pashto days', () => {
  it.each(['د زمري ۲۴مه', 'د اګست په ۱۵مه', 'د اګست ۱۵مه ۲۰۲۱', '۲۴مه نېټه'])(
    '%s is no May',
    (text) => expect(readIn(text)).toEqual([]),
  );

  it.each([
    ['۱۵مه ۲۰۲۱', '2021-05-15'],
    ['۱۵مه۲۰۲۱', '2021-05-15'],
    ['۱۵مه، ۲۰۲۱', '2021-05-15'],
    ['۱۵مه سال ۲۰۲۱', '2021-05-15'],
    ['۱۵ مه', '2025-05-15'],
    ['۱۲مه جون ۲۰۲۱', '2021-06-12'],
  ])('%s', (text, iso) => expect(readIn(text)).toEqual([iso]));
});

describe('an ordinal of a printing or a volume', () => {
  it.each([
    ['چاپ سوم مهر ۱۴۰۲', '2023-09-23/2023-10-22'],
    ['ویراست دوم آبان ۱۳۹۹', '2020-10-22/2020-11-20'],
    ['چاپ سوم، ۳ مهر ۱۴۰۲', '2023-09-25'],
    ['سال سوم، بهمن ۱۳۲۲', '1944-01-22/1944-02-20'],
    ['سال دوم مهر ۱۳۲۲', '1943-09-24/1943-10-23'],
    ['شماره دوم، مهر ۱۳۲۲', '1943-09-24/1943-10-23'],
    ['آغاز سال، یکم فروردین ۱۴۰۰', '2021-03-21'],
    ['سوم بهمن ۱۳۲۲', '1944-01-24'],
  ])('%s is no day', (text, iso) => expect(readIn(text)).toEqual([iso]));
});

describe('a range behind a comma', () => {
  it.each([
    ['From Dec. 28, 2017, to Jan. 7, 2018, protests spread.', ['2017-12-28/2018-01-07']],
    ['Jan. 5, 2019, through Feb. 3, 2019', ['2019-01-05/2019-02-03']],
    ['از ۲۸ دی ۱۳۹۶، تا ۵ بهمن ۱۳۹۶', ['2018-01-18/2018-01-25']],
    ['On June 3, 2019, to mark the day, they met.', ['2019-06-03']],
    ['On June 3, 2019, Feb. 3, 2020', ['2019-06-03', '2020-02-03']],
  ])('%s', (text, days) => expect(readIn(text)).toEqual(days));
});

describe('noon', () => {
  it('is a time behind a comma, where nothing follows', () => {
    expect(parseDate('August 15, 2025, noon').time).toBe('12:00');
    const [mention] = findMentions('On August 15, 2025, noon prayers were held.');
    expect(mention?.text).toBe('August 15, 2025');
  });
});

describe('what stands in an address or is counted', () => {
  it.each([
    ['24 Mordad St., Unit 5', ['ERR_PARSE_NAMED_DAY']],
    ['May 24 hours pass', []],
    ['On May 24, hours after the quake', ['2025-05-24']],
  ])('%s', (text, days) => expect(readIn(text)).toEqual(days));
});
