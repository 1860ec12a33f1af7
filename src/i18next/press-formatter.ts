import { FieldTypeError } from '../core/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { type Defaults, resolveDefaults } from './defaults.ts';
import { type FormatErrorContext, textOfError } from './format-error.ts';
import { FORMAT_NAMES, type PressFormatName } from './format-options.ts';
import { splitFormats } from './format-text.ts';
import type { HostFormat, HostInstance } from './host.ts';
import type { PressFormatsOptions } from './options.ts';
import { print } from './print.ts';
import { type KnownOptions, optionsOfMessage, optionsOfObject } from './read-options.ts';

/** Our formats for one instance: its defaults, and what it does with errors. */
export interface PressFormatter {
  /** Formats as i18next does, and with our formats what is for them. */
  around(format: HostFormat, separator: string): HostFormat;
  /** Tells of a value that came without the text of its message, and so without the options in it. */
  refuse(name: PressFormatName, value: unknown, lng: string | undefined): string;
}

type Given = Readonly<Record<string, unknown>> | undefined;

const BY_LOWER_CASE: ReadonlyMap<string, PressFormatName> = new Map(
  FORMAT_NAMES.map((name) => [name.toLowerCase(), name]),
);

const NOT_HERE =
  'an instance that addPressFormats was given: this one has an interpolator of its own';

/** @throws ERR_FIELD_TYPE and others for options that no text could be printed with. */
export function pressFormatter(
  { options: hostOptions, services: { logger } }: Pick<HostInstance, 'options' | 'services'>,
  options: PressFormatsOptions,
): PressFormatter {
  const defaults = resolveDefaults(options);
  const { onError } = options;

  const printOr = (context: FormatErrorContext, act: () => string): string => {
    try {
      return act();
    } catch (error) {
      return textOfError(error, context, onError, logger);
    }
  };

  return {
    around: (format, separator) => (value, text, lng, given) => {
      if (typeof text !== 'string') return format(value, text, lng, given);
      if (value === undefined && isMissing(given, hostOptions))
        return format(value, text, lng, given);
      const formats = splitFormats(text, separator);
      if (!formats.some(({ name }) => BY_LOWER_CASE.has(name)))
        return format(value, text, lng, given);
      return formats.reduce((shown: unknown, one) => {
        const name = BY_LOWER_CASE.get(one.name);
        if (name === undefined) return format(shown, one.text, lng, given);
        const context = { format: name, key: keyOf(given), value: shown, lng };
        return printOr(context, () =>
          print(name, shown, optionsOf(defaults, context, one.text, given)),
        );
      }, value);
    },
    refuse: (name, value, lng) =>
      printOr({ format: name, key: '', value, lng }, () => {
        throw new FieldTypeError('format', name, NOT_HERE);
      }),
  };
}

/**
 * Whether an undefined value is i18next's to tell: the app has not given it at all, or asks to be told of it. One that
 * is given, `{ date: article.date }`, would be printed as the braces of the message.
 */
function isMissing(given: Given, hostOptions: object): boolean {
  const [name = ''] = keyOf(given).split('.');
  if (given === undefined || !Object.hasOwn(given, name)) return true;
  return [given, hostOptions].some(
    (options) => typeof Reflect.get(options, 'missingInterpolationHandler') === 'function',
  );
}

/** i18next tells under this name which value of the message it formats. */
function keyOf(given: Given): string {
  const key = given?.['interpolationkey'];
  return typeof key === 'string' ? key : '';
}

/**
 * The options in force: the defaults, those in the message over them, those in `formatParams` over both. What
 * else i18next hands over is the data of the message, where `style` or `calendar` may be anything.
 */
function optionsOf(
  defaults: Defaults,
  { format, key, lng }: FormatErrorContext,
  text: string,
  given: Given,
): KnownOptions {
  const params = given?.['formatParams'];
  return {
    // i18next takes `fa_IR` for `fa-IR`.
    locale: lng?.replaceAll('_', '-'),
    ...defaults[format],
    ...optionsOfMessage(format, text),
    ...optionsOfObject(format, isPlainObject(params) ? params[key] : undefined),
  };
}
