import { FieldTypeError } from '../../core/index.ts';
import { checkRange, oneOf } from '../../core/fields.ts';
import { flagOf } from '../../localize/date-form.ts';
import type { ResolvedLocale } from '../../localize/format-options.ts';
import type { FormatPairOptions } from '../../localize/index.ts';
import { LONGEST_THRESHOLD } from '../../style/bounds.ts';
import type { BylineSection, Settings } from '../../style/house-style.ts';
import type { ArticleReadTimeOptions } from '../article/article-read-time.ts';
import { isOnOneLine } from '../../core/one-line.ts';
import {
  BYLINE_DATE_FORMS,
  BYLINE_ROLES,
  BYLINE_TIMES,
  type BylineRole,
  CREDIT_FORMS,
} from '../../style/values.ts';

/** How a byline is printed: the options of `formatPair`, of the style's byline, and of the read time. */
export interface BylineOptions extends FormatPairOptions, BylineSection, ArticleReadTimeOptions {
  /** The zone whose day is printed, before the article's own and the style's. */
  readonly timeZone?: string;
}

/** Every choice made. */
export type ResolvedByline = Required<BylineSection>;

/** @throws ERR_FIELD_TYPE, ERR_FIELD_RANGE for a choice that does not exist. */
export function resolveByline(
  options: BylineOptions,
  { settings: { byline: house }, info }: ResolvedLocale,
): ResolvedByline {
  const pick = <K extends keyof BylineSection>(
    key: K,
  ): Settings['byline'][K] | NonNullable<BylineSection[K]> => options[key] ?? house[key];
  const updateThreshold = pick('updateThreshold');
  checkRange('updateThreshold', updateThreshold, 0, LONGEST_THRESHOLD);
  return {
    order: checkOrder(pick('order')),
    separator: checkSeparator(pick('separator')),
    creditForm: oneOf('creditForm', pick('creditForm') ?? info.creditForm, CREDIT_FORMS),
    serialComma: flagOf('serialComma', pick('serialComma')),
    details: flagOf('details', pick('details')),
    pair: flagOf('pair', pick('pair')),
    dateForm: oneOf('dateForm', pick('dateForm'), BYLINE_DATE_FORMS),
    time: oneOf('time', pick('time'), BYLINE_TIMES),
    updateThreshold,
  };
}

function checkOrder(order: readonly BylineRole[]): readonly BylineRole[] {
  const isList = Array.isArray(order) && order.every((role) => BYLINE_ROLES.includes(role));
  if (isList && new Set(order).size === order.length) return order;
  const expected = `a list, without repeats, of ${BYLINE_ROLES.join(', ')}`;
  throw new FieldTypeError('order', order, expected);
}

/** @throws ERR_FIELD_TYPE for what would break the line, or turn it. */
export function checkSeparator(separator: string): string {
  if (typeof separator === 'string' && isOnOneLine(separator)) return separator;
  throw new FieldTypeError('separator', separator, 'a text on one line, without controls');
}
