import { FieldTypeError } from '../core/index.ts';
import { phrasesOf } from '../locale-data/phrases.ts';
import { flagOf } from '../localize/date-form.ts';
import { resolveLocale } from '../localize/format-options.ts';
import { checkMedium, leadLine } from '../localize/medium.ts';
import type { Contributor } from '../publish/article/article.ts';
import { isLocalizedName } from '../publish/article/contributor-name.ts';
import { contributorsOf, namesText } from '../publish/byline/credits.ts';
import type { FormatOptions } from './format-options.ts';

/**
 * Lists people by name as the language lists them, each name in it where it has one there.
 *
 * @throws ERR_FIELD_TYPE for no names, and for what is none.
 */
export function personList(
  value: unknown,
  options: FormatOptions['personList'] & { readonly locale: string },
): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new FieldTypeError('names', value, 'one name or more');
  const people = contributorsOf({ author: list.map(contributorOf) }, 'author');
  const { info, settings } = resolveLocale(options);
  const { serialComma = settings.byline.serialComma, details = false } = options;
  const medium = checkMedium(options.medium);
  return leadLine(
    namesText(people, {
      info,
      medium,
      phrase: phrasesOf(info.tag),
      creditForm: info.creditForm,
      serialComma: flagOf('serialComma', serialComma),
      details: flagOf('details', details),
    }),
    info.direction,
    medium,
  );
}

/** A name alone, a name in several languages, or a contributor of an article. */
function contributorOf(value: unknown): Contributor {
  return typeof value === 'string' || isLocalizedName(value)
    ? { type: 'Person', name: value }
    : (value as Contributor);
}
