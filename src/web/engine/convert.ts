import {
  type CalendarDate,
  explainYear,
  toGregorian,
  toJalali,
  type YearExplanation,
} from '../../core/index.ts';
import { fromOwnIsoDate } from '../../core/iso-date.ts';
import {
  formatDate,
  formatPair,
  formatRange,
  type FormatDateOptions,
} from '../../localize/index.ts';
import { parseDate } from '../../parse/index.ts';
import { timeElement } from '../../publish/index.ts';
import { resolveStyle } from '../../style/index.ts';
import type { Ask, ConvertResult, PrintedForm } from '../protocol.ts';

/** Reads a date in any form of either language, and prints it in every form, those of the reader's language first. */
export function convert({ text, style, now, messageLocale }: Ask<'convert'>): ConvertResult {
  const found = parseDate(text.trim(), {
    relative: true,
    ...(now !== undefined && { now }),
  });
  const days = found.iso.split('/').map((iso) => {
    const day = fromOwnIsoDate(iso);
    return { gregory: toGregorian(day), persian: toJalali(day) };
  });
  const years = [...new Set(days.map(({ persian }) => persian.year))];
  const resolved = resolveStyle(style);
  return {
    found,
    days,
    forms:
      days.length === 1
        ? dayForms(found.iso, resolved, messageLocale)
        : rangeForms(days, resolved, messageLocale),
    implied: found.implied,
    years: years.map((year): YearExplanation => explainYear(year)),
  };
}

type Style = NonNullable<FormatDateOptions['style']>;

type Tag = Ask<'convert'>['messageLocale'];

const ENGLISH = { locale: 'en', direction: 'ltr' } as const;
const PERSIAN = { locale: 'fa', direction: 'rtl' } as const;
const LOCALES = { en: [ENGLISH, PERSIAN], fa: [PERSIAN, ENGLISH] } as const;

/** What a form adds to the language and calendar. */
type Form = readonly [id: string, how: Partial<FormatDateOptions>];

const FORMS: readonly Form[] = [
  ['full', { dateStyle: 'full' }],
  ['long', { dateStyle: 'long' }],
  ['medium', { dateStyle: 'medium' }],
  ['numeric', { dateStyle: 'numeric' }],
];

function dayForms(iso: string, style: Style, first: Tag): PrintedForm[] {
  const date = fromOwnIsoDate(iso);
  return [
    ...LOCALES[first].flatMap(({ locale, direction }): PrintedForm[] => [
      { id: 'pair', locale, direction, text: formatPair(date, { locale, style }) },
      ...(['persian', 'gregory'] as const).flatMap((calendar) =>
        FORMS.map(([form, how]): PrintedForm => ({
          id: `${calendar}.${form}`,
          locale,
          direction,
          text: formatDate(date, { ...how, locale, calendar, style }),
        })),
      ),
    ]),
    {
      id: 'dari',
      locale: 'fa-AF',
      direction: 'rtl',
      text: formatDate(toJalali(date), { locale: 'fa-AF' }),
    },
    { id: 'iso', locale: 'en', direction: 'ltr', text: iso },
    ...LOCALES[first].map(({ locale }): PrintedForm => ({
      id: 'timeElement',
      locale,
      direction: 'ltr',
      text: timeElement(date, { locale, style }),
    })),
  ];
}

function rangeForms(
  days: readonly { readonly gregory: CalendarDate; readonly persian: CalendarDate }[],
  style: Style,
  first: Tag,
): PrintedForm[] {
  const [from, to] = days;
  if (from === undefined || to === undefined) return [];
  return LOCALES[first].flatMap(({ locale, direction }): PrintedForm[] => {
    const printed = (id: string, text: string): PrintedForm => ({ id, locale, direction, text });
    const how = { locale, style };
    return [
      printed('pair', formatRange(from.gregory, to.gregory, { ...how, pair: true })),
      printed('persian.long', formatRange(from.persian, to.persian, how)),
      printed('gregory.long', formatRange(from.gregory, to.gregory, how)),
    ];
  });
}
