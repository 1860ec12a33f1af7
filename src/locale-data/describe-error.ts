import { FieldTypeError, isPressError, type PressError } from '../core/index.ts';
import { checkOptions } from '../core/fields.ts';
import { describeValue, shorten } from '../core/errors/describe-value.ts';
import { oneLine } from '../core/one-line.ts';
import { formatInteger } from './digits.ts';
import { errorPhrases } from './generated/errors.generated.ts';
import { inherited } from './inherited.ts';
import { negotiateLocale } from './negotiate.ts';
import type { ErrorPhrases, LocaleInfo } from './types.ts';

const PLACEHOLDER = /\{\{(\w+)\}\}/gu;

/**
 * Tells an error in a reader's language; English, and a language without the phrase, get its message.
 *
 * @throws ERR_UNKNOWN_LOCALE, and ERR_FIELD_TYPE for what is no error of this package.
 * @example
 * describeError(new FieldRangeError('month', 13, 1, 12), { locale: 'fa' })
 * // => 'مقدار «ماه» ۱۳ است؛ باید از ۱ تا ۱۲ باشد.'
 */
export function describeError(
  error: PressError,
  options: { readonly locale: string; readonly fallbackLocale?: string },
): string {
  if (!isPressError(error)) throw new FieldTypeError('error', error, 'an error of jalali-press');
  checkOptions(options);
  const { info } = negotiateLocale(options.locale, options.fallbackLocale);
  const phrases = inherited<ErrorPhrases>(errorPhrases, info.tag);
  const message = phrases?.messages[error.code];
  if (phrases === undefined || message === undefined) return error.message;
  return message.replace(PLACEHOLDER, (_, name: string) => {
    const value: unknown = Reflect.get(error, name);
    return OWN_WORDS.has(name) && typeof value === 'string'
      ? translate(value, phrases, info)
      : show(name, value, phrases, info);
  });
}

/** The placeholders that hold words of ours, which have translations; the others hold the user's data. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'field',
  'earlierField',
  'laterField',
  'what',
  'expected',
  'reason',
]);

/** `a day of 1 to 29` */
const RANGE = /^a (\w+) of (-?\d+) to (-?\d+)$/u;

/** `one of none, short, long` */
const ONE_OF = /^one of (.+)$/u;

function translate(text: string, phrases: ErrorPhrases, info: LocaleInfo): string {
  const { fields, range, oneOf, reasons = {} } = phrases;
  if (Object.hasOwn(fields, text)) return fields[text] ?? text;
  for (const [english, own] of Object.entries(reasons)) {
    const values = valuesIn(text, english);
    if (values !== undefined)
      return own.replace(PLACEHOLDER, (_, place: string) =>
        translate(values[Number(place) - 1] ?? '', phrases, info),
      );
  }
  const [, list] = ONE_OF.exec(text) ?? [];
  if (list !== undefined && oneOf !== undefined) {
    return oneOf.replace(PLACEHOLDER, () => isolated(oneLine(list)));
  }
  const [, unit, min, max] = RANGE.exec(text) ?? [];
  if (unit === undefined || range === undefined) return isolated(oneLine(text));
  const values: Readonly<Record<string, string>> = {
    field: fields[unit] ?? unit,
    min: formatInteger(Number(min), info.numberingSystem),
    max: formatInteger(Number(max), info.numberingSystem),
  };
  return range.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}

/** What stands at the places `{{1}}`, `{{2}}` … of a template; undefined of a text that is another. */
function valuesIn(text: string, template: string): string[] | undefined {
  const [lead = '', ...joints] = template.split(/\{\{\d\}\}/u);
  if (joints.length === 0) return text === template ? [] : undefined;
  if (!text.startsWith(lead)) return undefined;
  const values: string[] = [];
  let start = lead.length;
  for (const [place, joint] of joints.entries()) {
    const isLast = place === joints.length - 1;
    const end = isLast ? text.length - joint.length : text.indexOf(joint, start);
    if (end <= start || !text.startsWith(joint, end)) return undefined;
    values.push(text.slice(start, end));
    start = end + joint.length;
  }
  return values;
}

function show(
  name: string,
  value: unknown,
  { fields }: ErrorPhrases,
  { numberingSystem }: LocaleInfo,
): string {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e15) {
    return formatInteger(value, numberingSystem);
  }
  if (Array.isArray(value) && name === 'known') return isolated(value.join(', '));
  if (typeof value === 'string' && name !== 'value') return isolated(shorten(oneLine(value)));
  const described = describeValue(value);
  // What is neither text nor number is told by its kind, such as `an object`.
  const kind = typeof value !== 'string' && Object.hasOwn(fields, described);
  return (kind ? fields[described] : undefined) ?? isolated(described);
}

/** Foreign text in a line of another direction keeps its own order between isolates. */
function isolated(text: string): string {
  return /[A-Za-z0-9]/u.test(text) ? `\u2068${text}\u2069` : text;
}
