import { dateNamesOf, servedLocales } from '../../locale-data/index.ts';
import { type HouseStyle, settingsOf, styleValue } from '../../style/house-style.ts';
import type { Claim } from '../claim.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';
import type { Place } from '../types.ts';
import { weekdaySpellings } from '../weekday-spellings.ts';
import { placesOf } from '../whole-words.ts';

export const houseSpelling: Rule = {
  id: 'house-spelling',
  severity: 'warning',
  find: (context) =>
    context.style === undefined
      ? []
      : unwantedIn(context, context.style).map(({ text, wanted, places }): Draft => {
          const [first = { index: 0, length: 0 }] = places;
          return {
            index: first.index,
            length: first.length,
            data: { received: text, expected: wanted, count: places.length },
            mends: [{ text: wanted, places, safe: true }],
          };
        }),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description:
    'What the house style names is spelled as it says: told once a text, with its count.',
  style: { spelling: { dates: true, replace: { میباشد: 'است' } } },
  examples: {
    wrong: ['سه شنبه ۲۸ مرداد ۱۴۰۴', 'هوا خوب میباشد.'],
    right: ['سه شنبه ۲۸ مرداد ۱۴۰۴ و ۱۵ آگوست ۲۰۲۵'],
  },
};

interface Unwanted {
  readonly text: string;
  readonly wanted: string;
  readonly places: readonly Place[];
}

function unwantedIn({ text, claims }: RuleContext, style: HouseStyle): Unwanted[] {
  const { dates = false, replace = {} } = styleValue(style, 'spelling') ?? {};
  const kept = new Set(Object.values(replace));
  const inDates = new Map(
    [...monthsOff(style, dates), ...(dates ? weekdaysOff() : [])].filter(
      ([word]) => !kept.has(word),
    ),
  );
  return [
    ...Object.entries(replace).map(([word, wanted]) => ({
      text: word,
      wanted,
      places: placesOf(word, text),
    })),
    ...[...inDates].map(([word, wanted]) => ({
      text: word,
      wanted,
      // Apart from a date «می» and «امرداد» are other words.
      places: claims.flatMap((claim) => placesIn(word, claim)),
    })),
  ].filter(({ places }) => places.length > 0);
}

function placesIn(word: string, { text, index }: Claim): Place[] {
  return placesOf(word, text).map(({ index: own, length }) => ({ index: index + own, length }));
}

type Spelling = readonly [unwanted: string, wanted: string];

/** Spellings of months that a style does not print, where it names one or has all dates checked. */
function monthsOff(style: HouseStyle, all: boolean): Spelling[] {
  return servedLocales().flatMap((tag) => {
    const { calendars } = dateNamesOf(tag);
    const { monthSpellings } = settingsOf(style, tag).date;
    return Object.values(calendars).flatMap(({ months: { wide, alternatives = {} } }) =>
      Object.entries(alternatives).flatMap(([month, names]): Spelling[] => {
        const plain = wide[Number(month) - 1] ?? '';
        const named = names.find((name) => monthSpellings.includes(name));
        if (named === undefined && !all) return [];
        const wanted = named ?? plain;
        return [plain, ...names].filter((name) => name !== wanted).map((name) => [name, wanted]);
      }),
    );
  });
}

/** Weekdays with a space for their ZWNJ, or without either, as no locale prints them. */
function weekdaysOff(): Spelling[] {
  const names = servedLocales().flatMap((tag) => dateNamesOf(tag).weekdays.wide);
  return names.flatMap((name) =>
    weekdaySpellings(name)
      .filter((spelling) => !names.includes(spelling))
      .map((spelling): Spelling => [spelling, name]),
  );
}
