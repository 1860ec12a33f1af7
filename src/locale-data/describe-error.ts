import { FieldTypeError, isPressError, type PressError } from '../core/index.ts';
import { checkOptions } from '../core/fields.ts';
import { describeValue } from '../core/errors/describe-value.ts';
import { errorPhrases } from './generated/errors.generated.ts';
import { negotiateLocale } from './negotiate.ts';

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
  const phrases = errorPhrases[negotiateLocale(options.locale, options.fallbackLocale).info.tag];
  const message = phrases?.messages[error.code];
  if (phrases === undefined || message === undefined) return error.message;
  return message.replace(PLACEHOLDER, (_, name: string) => {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'number') return persianDigits(value);
    if (typeof value !== 'string') return isolated(show(value));
    return FIELD_NAMES.has(name) || name === 'expected' || name === 'reason'
      ? (ownWord(phrases.fields, value) ?? isolated(visible(value)))
      : isolated(visible(value));
  });
}

/** The placeholders that hold a field's name, which has a translation; the others hold the user's data. */
const FIELD_NAMES: ReadonlySet<string> = new Set(['field', 'earlierField', 'laterField']);

function ownWord(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

function show(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : describeValue(value);
}

/** Foreign text in a Persian line keeps its own order between isolates. */
function isolated(text: string): string {
  return /[A-Za-z0-9]/u.test(text) ? `\u2068${text}\u2069` : text;
}

/** User's data on one line, without the controls that command terminals. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function persianDigits(value: number): string {
  return String(value).replace(/[0-9]/gu, (digit) => String.fromCharCode(0x6f0 + Number(digit)));
}
