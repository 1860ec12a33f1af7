import { FieldTypeError } from '../../core/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { checkPhrasesOf } from '../../locale-data/check-phrases.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { checkContext, contextOf } from '../check-text.ts';
import { fillMessage } from '../message.ts';
import type { CompareOptions, Finding, Place } from '../types.ts';
import { compareBylines } from './bylines.ts';
import { compareDates } from './dates.ts';
import { compareReadTimes } from './read-times.ts';
import { sideOf } from './side.ts';
import { compareTimes } from './times.ts';
import { compareYearOrder } from './year-order.ts';
import { untranslated } from './untranslated.ts';
import { compareWeekdays } from './weekdays.ts';

/**
 * Compares a source with its translation: the same days, whichever calendar each side uses, their weekdays,
 * times and order, read times and names; and what is wrong in the translation alone.
 *
 * @throws ERR_FIELD_TYPE for what is no text or no option, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE.
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
  for (const [name, text] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (typeof text !== 'string') throw new FieldTypeError(name, text, 'a string');
  }
  checkOptions(options);
  const { messageLocale = 'en', off = [], zones } = options;
  for (const zone of [zones?.source, zones?.target]) if (zone !== undefined) resolveTimeZone(zone);
  const phrases = checkPhrasesOf(messageLocale);
  const one = sideOf(contextOf(source, options), zones?.source);
  const two = sideOf(contextOf(target, options), zones?.target);
  const drafts = [
    ...compareDates(one, two, options),
    ...compareYearOrder(one, two),
    ...compareTimes(one, two, options),
    ...untranslated(one, two),
    ...compareWeekdays(one, two),
    ...compareReadTimes(source, target, one.context.words),
    ...compareBylines(source, target),
  ];
  const own = checkContext(two.context, options).map(ofTarget);
  const compared = drafts
    .filter(({ ruleId }) => !off.includes(ruleId))
    .map((draft): Finding => {
      const { ruleId, severity, side, index, length, data, mend, related = [] } = draft;
      return {
        ruleId,
        severity,
        side,
        index,
        length,
        data,
        message: fillMessage(phrases.messages[ruleId] ?? ruleId, data),
        related: related.map(withoutMessage),
        fixes:
          mend === undefined
            ? []
            : [
                {
                  description: fillMessage(phrases.fixes['replace'] ?? '', { text: mend }),
                  safe: false,
                  edits: [{ side, index, length, text: mend }],
                },
              ],
      };
    });
  return [...compared, ...own.filter((finding) => !isToldBy(finding, compared))].toSorted(
    (first, second) => first.index - second.index,
  );
}

/** A fault that the comparison has named already is not named again. */
function isToldBy(finding: Finding, compared: readonly Finding[]): boolean {
  return compared.some(
    ({ side, severity, index, length }) =>
      side === 'target' &&
      severity === 'error' &&
      index < finding.index + finding.length &&
      finding.index < index + length,
  );
}

function ofTarget(finding: Finding): Finding {
  return {
    ...finding,
    side: 'target',
    related: finding.related.map(inTarget),
    fixes: finding.fixes.map(({ description, safe, edits }) => ({
      description,
      safe,
      edits: edits.map(inTarget),
    })),
  };
}

function inTarget<T extends Place>(place: T): T & { readonly side: 'target' } {
  return { ...place, side: 'target' };
}

function withoutMessage<T extends Place>(place: T): T & { readonly message: string } {
  return { ...place, message: '' };
}
