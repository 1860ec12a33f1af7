import { FieldTypeError } from '../core/index.ts';
import { dateNamesOf, negotiateLocale } from '../locale-data/index.ts';
import { type PhraseTexts, phraseTextsOf } from '../locale-data/phrase-texts.ts';

/** Phrases as i18next holds them: texts by key, in groups. */
export interface PressPhrases {
  readonly [key: string]: string | PressPhrases;
}

/** Phrases by language and namespace, as i18next's `resources` are. */
export type PressResources = Readonly<Record<string, { readonly press: PressPhrases }>>;

/**
 * Gives our phrases in the languages asked for as i18next resources, in the namespace `press`: `credit`,
 * `byline`, `readTime`, `masthead`, and the names of `months` and `weekdays` (Monday is 1) by number. What they
 * fill in is printed by our formats.
 *
 * @throws ERR_UNKNOWN_LOCALE for a language that is not served, ERR_FIELD_TYPE.
 * @example
 * pressResources(['fa']).fa.press.months.persian[5] // => 'مرداد'
 * pressResources(['en']).en.press.credit.label.translator_one // => 'Translator: {{names, personList}}'
 */
export function pressResources(languages: readonly string[]): PressResources {
  if (!Array.isArray(languages))
    throw new FieldTypeError('resources', languages, 'a list of languages');
  return Object.fromEntries(
    (languages as readonly string[]).map((language) => {
      const { info } = negotiateLocale(language);
      return [
        language,
        { press: { ...publicTexts(phraseTextsOf(info.tag)), ...namesOf(info.tag) } },
      ];
    }),
  );
}

/** What fills a phrase, by its name in our own phrases. */
const FILLED: Readonly<Record<string, string>> = {
  names: 'names, personList',
  date: 'date, datePair',
  minutes: 'count, dateNumbering',
  words: 'count, dateNumbering',
  number: 'number, dateNumbering',
};

/** The phrases that stand alone; of the others, our own byline is made. */
const PUBLIC =
  /^(?:credit\.\w+\.(?!organizationBeside)\w+|byline\.(?:published|updated)\.\w+|readTime\..+|masthead\.(?:volume|issue))$/u;

const PLACEHOLDER = /\{\{(\w+)\}\}/gu;

function publicTexts(group: PhraseTexts, path = ''): PressPhrases {
  const texts: Record<string, string | PressPhrases> = {};
  for (const [key, value] of Object.entries(group)) {
    const own = path + key;
    if (typeof value !== 'string') {
      const below = publicTexts(value, `${own}.`);
      if (Object.keys(below).length > 0) texts[key] = below;
    } else if (PUBLIC.test(own)) {
      texts[key] = value.replaceAll(
        PLACEHOLDER,
        (_, name: string) => `{{${FILLED[name] ?? name}}}`,
      );
    }
  }
  return texts;
}

function namesOf(tag: string): PressPhrases {
  const { calendars, weekdays, seasons } = dateNamesOf(tag);
  const { persian, gregory } = calendars;
  return {
    calendars: { persian: persian.name, gregory: gregory.name },
    months: { persian: numbered(persian.months.wide), gregory: numbered(gregory.months.wide) },
    weekdays: numbered(weekdays.wide),
    seasons: numbered(seasons),
  };
}

/** By number, as people and ISO 8601 count: in a list, month 5 would be the sixth. */
function numbered(names: readonly string[]): PressPhrases {
  return Object.fromEntries(names.map((name, index) => [String(index + 1), name]));
}
