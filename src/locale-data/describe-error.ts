import { FieldTypeError, isPressError, type PressError } from '../core/index.ts';
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
 * // => 'مقدار «ماه» 13 است؛ باید از 1 تا 12 باشد.'
 */
export function describeError(
  error: PressError,
  options: { readonly locale: string; readonly fallbackLocale?: string },
): string {
  if (!isPressError(error)) throw new FieldTypeError('error', error, 'an error of jalali-press');
  const phrases = errorPhrases[negotiateLocale(options.locale, options.fallbackLocale).info.tag];
  const message = phrases?.messages[error.code];
  if (phrases === undefined || message === undefined) return error.message;
  return message.replace(PLACEHOLDER, (_, name: string) =>
    shown(Reflect.get(error, name), phrases.fields),
  );
}

function shown(value: unknown, fields: Readonly<Record<string, string>>): string {
  if (typeof value === 'string') return fields[value] ?? value;
  if (Array.isArray(value)) return value.map((item) => shown(item, fields)).join('، ');
  return describeValue(value);
}
