import { checkKeys, checkOptions } from '../core/fields.ts';
import { FieldTypeError } from '../core/index.ts';
import { resolveStyle, type StyleJson } from '../style/index.ts';
import { resolveTimeZone } from '../time/time-zone.ts';
import { checkText } from './check-text.ts';
import { SEVERITIES, type Severity } from './severity.ts';
import type { DocumentCheckOptions } from './types.ts';

/** The options of the checker inside of a host's lint run; all may be left out. */
export interface LintOptions extends Omit<DocumentCheckOptions, 'style'> {
  /** A preset's name, or a style of its own. */
  readonly style?: StyleJson | string;
  /** The least grave findings that are told, `warning` by default. */
  readonly leastSeverity?: Severity;
}

/** The options in force. */
export interface ResolvedLintOptions {
  readonly check: DocumentCheckOptions;
  readonly leastSeverity: Severity;
}

const KEYS: readonly (keyof LintOptions)[] = [
  'style',
  'rules',
  'now',
  'timeZone',
  'messageLocale',
  'dateOrder',
  'leastSeverity',
];

/**
 * Checks options once, before any text; `hostKeys` are those that the host reads for itself.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE for what a checker cannot have.
 */
export function resolveLintOptions(
  options: unknown,
  hostKeys: readonly string[] = [],
): ResolvedLintOptions {
  // `"jalali-press/textlint": true` comes as true from some hosts, as {} from others.
  const given: unknown = options === undefined || options === true ? {} : options;
  checkOptions(given);
  checkKeys(given, [...KEYS, ...hostKeys]);
  const { style = 'default', leastSeverity = 'warning', ...rest } = given as LintOptions;
  if (!SEVERITIES.includes(leastSeverity)) {
    const expected = `one of ${SEVERITIES.join(', ')}`;
    throw new FieldTypeError('leastSeverity', leastSeverity, expected);
  }
  if (rest.timeZone !== undefined) resolveTimeZone(rest.timeZone);
  const now: unknown = rest.now;
  if (now instanceof Date)
    throw new FieldTypeError(
      'now',
      now,
      'a day such as "2025-08-15": a Date is one only in a zone',
    );
  const own = Object.entries(rest).filter(([key]) => !hostKeys.includes(key));
  const check = { ...Object.fromEntries(own), style: resolveStyle(style) };
  checkText('', check);
  return { check, leastSeverity };
}
