import { FieldTypeError } from '../../core/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { checkPhrasesOf } from '../../locale-data/check-phrases.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { checkContext, checkRules, contextOf } from '../check-text.ts';
import { agreementOf } from '../agreement.ts';
import { findingOf } from '../finding-of.ts';
import { COMPARISON_RULES, severityOf } from '../rule-settings.ts';
import type { RuleContext } from '../rule.ts';
import type { CompareOptions, Finding, Place } from '../types.ts';
import { compareAnniversaries } from './anniversaries.ts';
import { compareBylines } from './bylines.ts';
import type { ComparisonDraft } from './comparison-draft.ts';
import { unaligned, withParagraphs } from './located.ts';
import { type Alignment, alignParagraphs } from './paragraphs.ts';
import { compareCenturies } from './centuries.ts';
import { compareDates } from './dates.ts';
import { compareDayOffsets } from './day-offsets.ts';
import { compareDayParts } from './day-parts.ts';
import { compareEras } from './eras.ts';
import { compareIranianYears } from './iranian-years.ts';
import { compareMonths } from './months.ts';
import { compareQuarters } from './quarters.ts';
import { compareReadTimes } from './read-times.ts';
import { compareRelatives } from './relatives.ts';
import { compareRoles } from './roles.ts';
import { compareSeasons } from './seasons.ts';
import { type ComparedSide, sideOf } from './side.ts';
import { sourceDays } from './source-days.ts';
import { compareTimes } from './times.ts';
import { compareYearOrder } from './year-order.ts';
import { isYearOfEra } from './told-years.ts';
import { untranslated } from './untranslated.ts';
import { compareWeekdays } from './weekdays.ts';
import { yearsTold } from './years-told.ts';

/**
 * Compares a source with its translation: the same days, whichever calendar each side uses, their weekdays,
 * times and order, read times and names; and what is wrong in the translation alone.
 *
 * @throws ERR_FIELD_TYPE for what is no text or no option, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE,
 *   ERR_STYLE.
 * @example
 * compareTexts('It rained on August 15, 2025.', '۲۵ مرداد ۱۴۰۴ باران آمد.').map(({ ruleId, fixes }) => [ruleId, fixes[0].edits[0].text])
 * // => [['date-changed', '۲۴ مرداد ۱۴۰۴']]
 * compareTexts('It rained on August 15, 2025.', '۲۴ مرداد ۱۴۰۴ باران آمد.') // => []
 */
export function compareTexts(
  source: string,
  target: string,
  options: CompareOptions = {},
): Finding[] {
  return compareSides(readSides(source, target, options), options);
}

/** Two texts, read for a comparison. */
export interface ReadSides {
  readonly one: ComparedSide;
  readonly two: ComparedSide;
  readonly alignment: Alignment | undefined;
}

/** Reads both texts, and which of their paragraphs belong together. */
export function readSides(source: string, target: string, options: CompareOptions): ReadSides {
  for (const [name, text] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (typeof text !== 'string') throw new FieldTypeError(name, text, 'a string');
  }
  checkOptions(options);
  const { rules = {}, zones } = options;
  for (const zone of [zones?.source, zones?.target]) if (zone !== undefined) resolveTimeZone(zone);
  checkRules(rules);
  const alignment = alignParagraphs(source, target);
  const one = sideOf(contextOf(source, options), zones?.source, alignment?.source);
  const two = sideOf(contextOf(target, options), zones?.target, alignment?.target);
  return { one, two, alignment };
}

/** What a translation tells otherwise than its source, and what is wrong in it alone. */
export function compareSides(
  { one, two, alignment }: ReadSides,
  options: CompareOptions,
): Finding[] {
  const { messageLocale = 'en', rules = {} } = options;
  const phrases = checkPhrasesOf(messageLocale);
  const [source, target] = [one.context.text, two.context.text];
  const drafts = [
    ...compareDates(one, two, { ...options, yearsFor: yearsTold(one, two) }),
    ...compareYearOrder(one, two),
    ...compareIranianYears(one, two),
    ...compareRoles(one, two),
    ...compareRelatives(one, two, options),
    ...compareDayOffsets(one, two),
    ...compareDayParts(one, two),
    ...compareMonths(one, two),
    ...compareQuarters(one, two),
    ...compareSeasons(one, two),
    ...compareCenturies(one, two),
    ...compareEras(one, two),
    ...compareAnniversaries(one, two),
    ...compareTimes(one, two, options),
    ...untranslated(one, two),
    ...compareWeekdays(one, two),
    ...compareReadTimes(source, target, one.context.words),
    ...compareBylines(one.context, two.context, options.names),
  ];
  const located =
    alignment === undefined
      ? [...drafts, ...unaligned(source, target)]
      : drafts.map((draft) => withParagraphs(draft, alignment));
  const compared = located.flatMap((draft): Finding[] => {
    const { ruleId: id, side } = draft;
    const severity = severityOf({ id, severity: COMPARISON_RULES[id] }, rules, draft.severity);
    return severity === undefined ? [] : [findingOf(id, severity, draft, phrases, side)];
  });
  const own = checkContext(besideSource(one, two, drafts), options, 'target')
    .filter((finding) => !isToldBy(finding, compared) && !isYearOfSource(finding, one, two))
    .map((finding) => withSourcesMend(finding, one, two));
  return [...compared, ...own].toSorted((first, second) => first.index - second.index);
}

/** The context of a translation, with what its source tells where a date was refused that this may settle. */
function besideSource(
  source: ComparedSide,
  target: ComparedSide,
  drafts: readonly ComparisonDraft[],
): RuleContext {
  const { context } = target;
  const isOpen = context.mentions.some(
    (mention) => mention.status === 'refused' && SETTLED_BY_SOURCE.has(mention.code),
  );
  return isOpen ? { ...context, source: sourceDays(source, target, drafts) } : context;
}

const SETTLED_BY_SOURCE: ReadonlySet<string> = new Set([
  'ERR_PARSE_AMBIGUOUS',
  'ERR_PARSE_NO_SUCH_DAY',
]);

/** Of a pair that disagrees the date that the source does not have is mended. */
function withSourcesMend(finding: Finding, source: ComparedSide, target: ComparedSide): Finding {
  if (finding.ruleId !== 'pair-mismatch' && finding.ruleId !== 'year-pair') return finding;
  const isKept = (place: number): boolean =>
    target.context.claims.some(
      (claim) =>
        claim.index === place &&
        source.context.claims.some((other) => agreementOf(other, claim) === 'same'),
    );
  const isKeptYear = ({ index, length }: Place): boolean => {
    const number = Number(withDigits(target.context.text.slice(index, index + length), 'latn'));
    return source.years.some(({ year }) => year === number);
  };
  const fixes = finding.fixes.filter(
    ({ edits }) => !edits.some((edit) => isKept(edit.index) || isKeptYear(edit)),
  );
  return { ...finding, fixes };
}

/** A year that looks like a Jalali one, and that the source has too: «۱۳۶۵ میلادی» for `in 1365`. */
function isYearOfSource(
  { ruleId, index, length }: Finding,
  source: ComparedSide,
  target: ComparedSide,
): boolean {
  if (ruleId !== 'calendar-swap') return false;
  const date = target.told.find(
    (told) => told.index <= index && index + length <= told.index + told.length,
  );
  return date !== undefined && source.years.some((year) => isYearOfEra(date, year, source));
}

/** A fault that the comparison has named already is not named again. */
function isToldBy(finding: Finding, compared: readonly Finding[]): boolean {
  return compared.some(
    ({ side, severity, index, length }) =>
      side === 'target' &&
      severity !== 'info' &&
      index < finding.index + finding.length &&
      finding.index < index + length,
  );
}
