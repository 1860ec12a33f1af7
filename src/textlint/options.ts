import { checkText } from '../check/check-text.ts';
import { SEVERITIES, type Severity } from '../check/severity.ts';
import type { DocumentCheckOptions } from '../check/types.ts';
import { checkOptions } from '../core/fields.ts';
import { FieldTypeError } from '../core/index.ts';
import { resolveStyle, type StyleJson } from '../style/index.ts';
import { resolveTimeZone } from '../time/time-zone.ts';

/** The options of the rule, as `.textlintrc` holds them; all may be left out. */
export interface TextlintOptions extends Omit<DocumentCheckOptions, 'style'> {
  /** A preset's name, or a style of its own. */
  readonly style?: StyleJson | string;
  /** The least grave findings that are told, `warning` by default. */
  readonly leastSeverity?: Severity;
  /** How textlint itself counts what the rule tells; it reads this, not the rule. */
  readonly severity?: Severity;
}

/** The options in force. */
export interface ResolvedOptions {
  readonly check: DocumentCheckOptions;
  readonly leastSeverity: Severity;
}

const KEYS: readonly (keyof TextlintOptions)[] = [
  'style',
  'rules',
  'now',
  'timeZone',
  'messageLocale',
  'dateOrder',
  'leastSeverity',
  'severity',
];

/**
 * Checks options once, before any text.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE for what the rule cannot have.
 */
export function resolveOptions(options: unknown): ResolvedOptions {
  // `"jalali-press/textlint": true` comes as true from some hosts, as {} from others.
  const given: unknown = options === undefined || options === true ? {} : options;
  checkOptions(given);
  const unknown = Object.keys(given).find((key) => !(KEYS as readonly string[]).includes(key));
  if (unknown !== undefined)
    throw new FieldTypeError(unknown, Reflect.get(given, unknown), `one of ${KEYS.join(', ')}`);
  const {
    style = 'default',
    leastSeverity = 'warning',
    severity: _,
    ...rest
  } = given as TextlintOptions;
  if (!SEVERITIES.includes(leastSeverity)) {
    const expected = `one of ${SEVERITIES.join(', ')}`;
    throw new FieldTypeError('leastSeverity', leastSeverity, expected);
  }
  if (rest.timeZone !== undefined) resolveTimeZone(rest.timeZone);
  const check = { ...rest, style: resolveStyle(style) };
  checkText('', check);
  return { check, leastSeverity };
}
