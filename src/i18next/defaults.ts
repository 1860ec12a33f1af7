import { checkFields, checkOptions } from '../core/fields.ts';
import { FieldTypeError } from '../core/index.ts';
import { negotiateLocale, servedLocales } from '../locale-data/index.ts';
import { dayOfNow } from '../publish/byline/day-of-now.ts';
import { resolveStyle } from '../style/index.ts';
import type { Instant } from '../time/index.ts';
import { resolveTimeZone } from '../time/time-zone.ts';
import { FORMAT_NAMES, OPTION_KINDS, type PressFormatName } from './format-options.ts';
import type { PressFormatsOptions } from './options.ts';
import { print } from './print.ts';
import { type KnownOptions, optionsOfObject } from './read-options.ts';

/** The options of each format where a message says nothing. */
export type Defaults = Readonly<Record<PressFormatName, KnownOptions>>;

/** What is said for all formats: each takes what it has. */
const SHARED: readonly string[] = [
  'style',
  'fallbackLocale',
  'numberingSystem',
  'timeZone',
  'medium',
  'now',
];

const KEYS: readonly string[] = [...SHARED, ...FORMAT_NAMES, 'resources', 'onError'];

/**
 * Checks an app's options before any text, by printing a value with each format's.
 *
 * @throws ERR_FIELD_TYPE for an option that does not exist, and whatever the formats refuse in every language.
 */
export function resolveDefaults(options: PressFormatsOptions): Defaults {
  checkOptions(options);
  for (const key of Object.keys(options)) {
    if (!KEYS.includes(key))
      throw new FieldTypeError(key, Reflect.get(options, key), `one of ${KEYS.join(', ')}`);
  }
  const { onError } = options;
  if (onError !== undefined && typeof onError !== 'function')
    throw new FieldTypeError('onError', onError, 'a function');
  const shared = withStyle(
    Object.fromEntries(Object.entries(options).filter(([key]) => SHARED.includes(key))),
  );
  checkEach(shared);
  return Object.fromEntries(
    FORMAT_NAMES.map((name) => [name, defaultsOf(name, shared, options[name])]),
  ) as Record<PressFormatName, KnownOptions>;
}

function defaultsOf(name: PressFormatName, shared: KnownOptions, given: unknown): KnownOptions {
  const known = Object.entries(shared).filter(
    ([key, value]) => value !== undefined && Object.hasOwn(OPTION_KINDS[name], key),
  );
  const own = withStyle(optionsOfObject(name, given));
  checkEach(own);
  const defaults = { ...Object.fromEntries(known), ...own };
  tryOut(name, defaults);
  return defaults;
}

/** A style may be given as it is written down. */
function withStyle(options: KnownOptions): KnownOptions {
  const { style } = options;
  if (style === undefined) return options;
  if (typeof style === 'string') return { ...options, style: resolveStyle(style) };
  checkFields(style, 'style', 'a style, or the name of a preset');
  return 'layers' in style ? options : { ...options, style: resolveStyle(style) };
}

/** What a value that needs neither zone nor fallback does not show. */
function checkEach({ timeZone, fallbackLocale, now }: KnownOptions): void {
  if (timeZone !== undefined) resolveTimeZone(timeZone as string);
  if (fallbackLocale !== undefined) negotiateLocale(fallbackLocale as string);
  // A clock is asked at each text.
  if (now !== undefined && typeof now !== 'function')
    dayOfNow(now as Instant, (timeZone as string | undefined) ?? 'UTC', 'now');
}

const DAY = { calendar: 'gregory', year: 2025, month: 8, day: 15 } as const;

const SAMPLES: Readonly<Record<PressFormatName, unknown>> = {
  jalaliDate: DAY,
  dateNumbering: DAY,
  datePair: DAY,
  dateRange: [DAY, { ...DAY, day: 17 }],
  relativeDate: { ...DAY, day: 17 },
  readTime: 4,
  personList: ['A', 'B'],
};

/** Refuses what no language has: a form may be one language's alone. */
function tryOut(name: PressFormatName, defaults: KnownOptions): void {
  const locales = defaults['locale'] === undefined ? servedLocales() : [defaults['locale']];
  const errors: unknown[] = [];
  for (const locale of locales) {
    try {
      print(name, SAMPLES[name], {
        ...defaults,
        locale,
        ...(name === 'relativeDate' && { now: DAY }),
      });
      return;
    } catch (error) {
      errors.push(error);
    }
  }
  throw errors[0];
}
