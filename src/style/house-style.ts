import type { CalendarId } from '../core/index.ts';
import type { CreditForm, HourCycle, NumberingSystem, PairForm } from '../locale-data/types.ts';
import type {
  Abbreviation,
  BylineDateForm,
  BylineRole,
  BylineTime,
  DateStyle,
  EraStyle,
  OrdinalStyle,
  ReadTimeForm,
  ReadTimeRounding,
  TimeWords,
  UnderMinute,
  WeekdayPosition,
} from './values.ts';

/** How one date is written. What a style leaves open, the locale decides. */
export interface DateForm {
  /** `long` by default; the longest that a month or a year alone has. */
  readonly dateStyle?: DateStyle;
  /** With `full` by default. */
  readonly weekday?: boolean;
  readonly weekdayPosition?: WeekdayPosition;
  /** `none` by default. */
  readonly era?: EraStyle;
  /** `24th of Mordad, 1404`, «بیست و چهارم مرداد ۱۴۰۴»; `none` by default. */
  readonly ordinal?: OrdinalStyle;
  /** «مردادماه»; not by default. */
  readonly monthSuffix?: boolean;
  /** «ژانویهٔ ۲۰۱۹»; in fa by default, not in fa-AF. */
  readonly ezafe?: boolean;
  /** Whose abbreviations `medium` has; CLDR's by default. */
  readonly abbreviation?: Abbreviation;
  /** The spellings to print where a month has several: `['Amordad', 'آگوست', 'می']`. */
  readonly monthSpellings?: readonly string[];
  /** The locale's own digits by default. */
  readonly numberingSystem?: NumberingSystem;
}

/** How dates are written, and what is otherwise in one of the calendars. */
export interface DateSection extends DateForm {
  readonly persian?: DateForm;
  readonly gregory?: DateForm;
}

/** How a date stands in both calendars. */
export interface PairSection {
  readonly firstCalendar?: CalendarId;
  readonly pairForm?: PairForm;
  readonly repeatYear?: boolean;
}

/** How times are told. */
export interface TimeSection {
  readonly hourCycle?: HourCycle;
  readonly timeWords?: TimeWords;
  readonly ago?: string;
}

/** What a byline says, in which order. */
export interface BylineSection {
  readonly order?: readonly BylineRole[];
  readonly separator?: string;
  readonly creditForm?: CreditForm;
  readonly serialComma?: boolean;
  readonly details?: boolean;
  readonly pair?: boolean;
  readonly dateForm?: BylineDateForm;
  readonly time?: BylineTime;
  readonly updateThreshold?: number;
}

/** How words become minutes, and minutes words. */
export interface ReadTimeSection {
  readonly wordsPerMinute?: number;
  readonly rounding?: ReadTimeRounding;
  readonly minimumMinutes?: number;
  readonly images?: boolean;
  readonly countHeadline?: boolean;
  readonly captions?: boolean;
  readonly altText?: boolean;
  readonly code?: boolean;
  readonly form?: ReadTimeForm;
  readonly underMinute?: UnderMinute;
}

/** Which spellings a checked text must have. */
export interface SpellingSection {
  /** Whether weekdays and months are checked for the spelling that this style prints. */
  readonly dates?: boolean;
  /** Words that the house does not write, and what it writes for them. */
  readonly replace?: Readonly<Record<string, string>>;
}

/** What a style says of each kind of text. */
export interface StyleSections {
  readonly date?: DateSection;
  readonly pair?: PairSection;
  readonly time?: TimeSection;
  readonly byline?: BylineSection;
  readonly readTime?: ReadTimeSection;
}

/** A style as it is written down: `styles/*.json`, or `style` in `jalali.config.json`. */
export interface StyleJson extends StyleSections {
  readonly $schema?: string;
  /** The preset that this style changes, `default` by default. */
  readonly extends?: string;
  /** The zone of the newsroom's clocks. */
  readonly timeZone?: string;
  /** The languages of a bilingual byline. */
  readonly locales?: readonly string[];
  readonly spelling?: SpellingSection;
  /** What is otherwise in a language, or in a locale of it. */
  readonly byLocale?: Readonly<Record<string, StyleSections>>;
}

/** One of the styles that a house style is laid over, and where it comes from. */
export interface StyleLayer {
  /** A preset's name or a file's. */
  readonly from: string;
  readonly json: StyleJson;
}

/** A style in force: checked layers, each over the ones before. Made by `resolveStyle`. */
export interface HouseStyle {
  readonly layers: readonly StyleLayer[];
}

/** A section with the keys that the default preset decides; the others are left to the locale. */
type Decided<Section, Open extends keyof Section> = Required<Omit<Section, Open>> &
  Pick<Section, Open>;

/** What a style says once every layer is merged for a locale. */
export interface Settings {
  readonly date: Decided<
    DateSection,
    'weekday' | 'ezafe' | 'numberingSystem' | 'persian' | 'gregory'
  >;
  readonly pair: Decided<PairSection, 'firstCalendar'>;
  readonly time: Decided<TimeSection, 'hourCycle' | 'ago'>;
  readonly byline: Decided<BylineSection, 'creditForm'>;
  readonly readTime: Decided<ReadTimeSection, 'wordsPerMinute'>;
}

/** The first layer, which is always the default preset, decides all that `Settings` promises. */
const UNDECIDED = { date: {}, pair: {}, time: {}, byline: {}, readTime: {} } as unknown as Settings;

const cache = new WeakMap<HouseStyle, Map<string, Settings>>();

/** Gives what a style says in a locale: each layer, in it the locale's own values over the general ones. */
export function settingsOf(style: HouseStyle, tag: string): Settings {
  let byTag = cache.get(style);
  if (byTag === undefined) cache.set(style, (byTag = new Map<string, Settings>()));
  let settings = byTag.get(tag);
  if (settings === undefined) {
    settings = UNDECIDED;
    const language = tag.split('-', 1)[0] ?? tag;
    for (const { json } of style.layers) {
      for (const sections of [json, json.byLocale?.[language], json.byLocale?.[tag]])
        settings = mergeSections(settings, sections);
    }
    byTag.set(tag, settings);
  }
  return settings;
}

function mergeSections(base: Settings, over: StyleSections = {}): Settings {
  const { date, pair, time, byline, readTime } = over;
  return {
    date: {
      ...base.date,
      ...date,
      persian: { ...base.date.persian, ...date?.persian },
      gregory: { ...base.date.gregory, ...date?.gregory },
    },
    pair: { ...base.pair, ...pair },
    time: { ...base.time, ...time },
    byline: { ...base.byline, ...byline },
    readTime: { ...base.readTime, ...readTime },
  };
}

/** Gives what a style says of something that is the same in every language. */
export function styleValue<K extends 'timeZone' | 'locales' | 'spelling'>(
  style: HouseStyle,
  key: K,
): StyleJson[K] | undefined {
  return style.layers.findLast(({ json }) => json[key] !== undefined)?.json[key];
}
