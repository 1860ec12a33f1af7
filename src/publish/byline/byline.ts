import { compareDates, FieldTypeError, toIsoDate } from '../../core/index.ts';
import { checkFields, checkOptions } from '../../core/fields.ts';
import { oneLine } from '../../core/one-line.ts';
import { timeNamesOf } from '../../locale-data/index.ts';
import { type Phrase, phrasesOf } from '../../locale-data/phrases.ts';
import { formatDate } from '../../localize/index.ts';
import { localeOf } from '../../localize/calendar-form.ts';
import { pairText } from '../../localize/format-pair.ts';
import { periodOf } from '../../localize/period.ts';
import { formatTime } from '../../localize/format-time.ts';
import { checkMedium, isolate, leadLine, timed, written } from '../../localize/medium.ts';
import { resolveLocale, type ResolvedLocale, styleOf } from '../../localize/format-options.ts';
import { fillText } from '../../localize/pattern.ts';
import { negotiateLocale } from '../../locale-data/index.ts';
import { toIsoDateTime } from '../../time/machine-date-time.ts';
import { styleValue } from '../../style/house-style.ts';
import type { BylineRole } from '../../style/values.ts';
import type { Article } from '../article/article.ts';
import { articleDates } from './article-dates.ts';
import { type BylineOptions, type ResolvedByline, resolveByline } from './byline-options.ts';
import { bylineReadTime } from './byline-read-time.ts';
import { contributorsOf, type CreditContext, creditTexts, namesText } from './credits.ts';
import { datelineText } from './dateline.ts';
import type { PublicationDate } from './publication-date.ts';

/** A piece of a byline, for an app that lays them out. */
export interface BylinePart {
  readonly role: BylineRole;
  readonly value: string;
}

/**
 * Prints an article's byline in one language: who, when in both calendars, how long to read. The
 * article may be in the other language; a part that it lacks leaves no separator behind.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without offset or zone, ERR_DATE_ORDER when updated
 *   before published, ERR_UNKNOWN_LOCALE, ERR_STYLE, ERR_FIELD_TYPE, ERR_FIELD_RANGE, ERR_PARSE_SYNTAX.
 * @example
 * byline(
 *   { author: [{ type: 'Person', name: 'Leila Rad' }], datePublished: '2025-08-15', inLanguage: 'en', articleBody: 'word '.repeat(985) },
 *   { locale: 'en' },
 * ) // => 'By Leila Rad · August 15, 2025 (24 Mordad 1404) · 4 min read'
 */
export function byline(article: Article, options: BylineOptions): string {
  return lineOf(bylineParts(article, options), options);
}

/** Puts the pieces of a byline in a line. */
export function lineOf(parts: readonly BylinePart[], options: BylineOptions): string {
  const locale = resolveLocale(options);
  const { separator } = resolveByline(options, locale);
  const medium = checkMedium(options.medium);
  const joint = written(separator, medium);
  const datelineJoint = phrasesOf(locale.info.tag)('byline.datelineJoint');
  const line = parts
    .map(({ role, value }, place) => {
      if (place === parts.length - 1) return value;
      return value + (role === 'dateline' ? datelineJoint : joint);
    })
    .join('');
  return leadLine(line, locale.info.direction, medium);
}

/**
 * Gives the pieces of a byline, in reading order and with their roles; written for `medium`.
 *
 * @throws as {@link byline}.
 * @example
 * bylineParts({ datePublished: '2025-08-15', inLanguage: 'fa' }, { locale: 'fa' })
 * // => [{ role: 'published', value: '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)' }]
 */
export function bylineParts(article: Article, options: BylineOptions): BylinePart[] {
  checkFields(article, 'article', 'an article: { datePublished, inLanguage, … }');
  if (typeof article.inLanguage !== 'string') {
    const expected = 'the language of the text, a BCP 47 tag';
    throw new FieldTypeError('inLanguage', article.inLanguage, expected);
  }
  checkOptions(options);
  negotiateLocale(article.inLanguage, options.fallbackLocale);
  const locale = resolveLocale(options);
  const form = resolveByline(options, locale);
  const texts = textsByRole(article, options, form, locale);
  return form.order.flatMap((role) =>
    (texts[role] ?? []).map((value): BylinePart => ({ role, value })),
  );
}

function textsByRole(
  article: Article,
  options: BylineOptions,
  form: ResolvedByline,
  locale: ResolvedLocale,
): Partial<Record<BylineRole, readonly string[]>> {
  const phrase = phrasesOf(locale.info.tag);
  const medium = checkMedium(options.medium);
  const context: CreditContext = { ...form, info: locale.info, phrase, medium };
  const zone =
    options.timeZone ?? article.timeZone ?? styleValue(styleOf(options.style), 'timeZone');
  const { published, updated } = articleDates(article, form.updateThreshold, zone);
  const dateTexts = dateWriter(options, form, locale);
  const minutes = bylineReadTime(article, options, locale);
  const dateline = datelineText(article.dateline, context);
  const credits = Object.fromEntries(
    CREDIT_ROLES.map((role) => [role, creditTexts(contributorsOf(article, role), role, context)]),
  );
  return {
    ...credits,
    ...withContributors(article, context),
    ...(dateline !== undefined && { dateline: [dateline] }),
    published: [
      form.dateForm === 'none'
        ? dateTexts.publication(published)
        : phrase(`byline.published.${form.dateForm}`, { date: dateTexts.publication(published) }),
    ],
    updated: updated === undefined ? [] : updateTexts(updated, published, dateTexts, form, phrase),
    ...(minutes !== undefined && { readTime: [minutes] }),
  };
}

const CREDIT_ROLES = [
  'author',
  'reporter',
  'contributor',
  'translator',
  'editor',
  'photographer',
  'illustrator',
  'sourceOrganization',
] as const;

/** `By A and B with C` is one credit, where the language has it so. */
function withContributors(
  article: Article,
  context: CreditContext,
): Partial<Record<BylineRole, readonly string[]>> {
  const contributors = contributorsOf(article, 'contributor');
  const authors = creditTexts(contributorsOf(article, 'author'), 'author', context);
  const [author] = authors;
  if (contributors.length === 0 || author === undefined || authors.length > 1) return {};
  if (context.creditForm === 'label') return {};
  const names = namesText(contributors, context);
  const together = context.phrase('byline.withContributors', { author, names });
  return together === '' ? {} : { author: [together], contributor: [] };
}

interface DateWriter {
  publication(published: PublicationDate): string;
  /** The time alone; undefined where none is known or wanted. */
  time(value: PublicationDate): string | undefined;
  whole(value: PublicationDate): string;
}

/** An update on the day of publication is told by its time, if that is told at all; another in full. */
function updateTexts(
  updated: PublicationDate,
  published: PublicationDate,
  write: DateWriter,
  { dateForm }: ResolvedByline,
  phrase: Phrase,
): string[] {
  const form = dateForm === 'label' ? 'label' : 'phrase';
  if (compareDates(updated.date, published.date) !== 0) {
    return [phrase(`byline.updated.${form}`, { date: write.whole(updated) })];
  }
  const time = write.time(updated);
  return time === undefined ? [] : [phrase(`byline.updatedAt.${form}`, { time })];
}

/** Writes the dates of a byline: in one calendar or both, with their times where they are wanted. */
function dateWriter(
  options: BylineOptions,
  form: ResolvedByline,
  locale: ResolvedLocale,
): DateWriter {
  const names = timeNamesOf(locale.info.tag);
  const medium = checkMedium(options.medium);
  const bare = ({ date }: PublicationDate): string => {
    const period = periodOf(date);
    if (form.pair) return pairText(period, options);
    const { settings, info } = locale;
    const asked = options.firstCalendar ?? locale.calendar;
    const calendar = asked ?? settings.pair.firstCalendar ?? info.firstCalendar;
    const text = formatDate(date, { ...options, medium: 'data', calendar });
    return isolate(text, text, info.direction, medium, localeOf(options, calendar, locale).info);
  };
  const dateText = (value: PublicationDate): string =>
    timed(bare(value), toIsoDate(value.date), medium);
  const timeText = ({ moment }: PublicationDate): string | undefined => {
    if (moment === undefined || form.time === 'never') return undefined;
    // Midnight beside a date can be read as its end or as its beginning.
    const own = { ...options, timeZone: moment.timeZone, timeWords: 'noon' as const };
    const text = formatTime(moment.epochMs, own);
    return medium === 'terminal' || medium === 'data' ? oneLine(text) : text;
  };
  const whole = (value: PublicationDate): string => {
    const time = timeText(value);
    if (time === undefined || value.moment === undefined) return dateText(value);
    const text = fillText(names.withDate, { date: bare(value), time });
    return timed(text, toIsoDateTime(value.moment.epochMs, value.moment), medium);
  };
  return {
    publication: (published) => (form.time === 'always' ? whole(published) : dateText(published)),
    time: (value) => {
      const time = timeText(value);
      const { moment } = value;
      if (time === undefined || moment === undefined) return undefined;
      return timed(time, toIsoDateTime(moment.epochMs, moment), medium);
    },
    whole,
  };
}
