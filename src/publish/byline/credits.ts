import { FieldTypeError } from '../../core/index.ts';
import { checkFields } from '../../core/fields.ts';
import type { Phrase } from '../../locale-data/phrases.ts';
import type { CreditForm, LocaleInfo } from '../../locale-data/types.ts';
import { type Medium, shown } from '../../localize/medium.ts';
import type { Contributor, Credits } from '../article/article.ts';
import { isLocalizedName, isPrintableName, textIn } from '../article/contributor-name.ts';
import { joinList } from './list.ts';

/** In what words, and where, people are credited. */
export interface CreditContext {
  readonly info: LocaleInfo;
  readonly phrase: Phrase;
  readonly medium: Medium;
  readonly creditForm: CreditForm;
  readonly serialComma: boolean;
  /** Whether job titles, affiliations and places follow the names. */
  readonly details: boolean;
}

export type CreditRole = keyof Credits;

const CONTRIBUTOR =
  "{ type: 'Person' or 'Organization', name }, the name a text or one in each language";

/**
 * Gives the contributors of a role, checked.
 *
 * @throws ERR_FIELD_TYPE for what is no list of contributors with names.
 */
export function contributorsOf(credits: Credits, role: CreditRole): readonly Contributor[] {
  const list: unknown = credits[role] ?? (role in credits && credits[role] === null ? null : []);
  if (!Array.isArray(list)) throw new FieldTypeError(role, list, 'a list of contributors');
  for (const contributor of list as readonly unknown[]) {
    checkFields(contributor, role, CONTRIBUTOR);
    const { type, name } = contributor as Partial<Contributor>;
    const isNamed = typeof name === 'string' || isLocalizedName(name);
    if (!isNamed || !isPrintableName(name) || (type !== 'Person' && type !== 'Organization')) {
      throw new FieldTypeError(role, contributor, CONTRIBUTOR);
    }
  }
  return list as readonly Contributor[];
}

/** Credits the contributors of a role: authors who are people and organizations apart, each in a text. */
export function creditTexts(
  contributors: readonly Contributor[],
  role: CreditRole,
  context: CreditContext,
): string[] {
  if (contributors.length === 0) return [];
  if (role !== 'author') return [creditText(contributors, role, context)];
  // People first: what stands beside them is the organization.
  const kinds = (['Person', 'Organization'] as const).filter((kind) =>
    contributors.some(({ type }) => type === kind),
  );
  const organization = kinds.length > 1 ? 'organizationBeside' : 'organization';
  // English has all in one list, `By Leila Rad and IRNA`: it has no words for an organization beside.
  if (kinds.length > 1 && context.phrase(creditKey(organization, context), { count: 1 }) === '') {
    return [creditText(contributors, 'author', context)];
  }
  return kinds.map((kind) =>
    creditText(
      contributors.filter(({ type }) => type === kind),
      kind === 'Organization' ? organization : 'author',
      context,
    ),
  );
}

function creditText(
  contributors: readonly Contributor[],
  key: CreditRole | 'organization' | 'organizationBeside',
  context: CreditContext,
): string {
  return context.phrase(creditKey(key, context), {
    count: contributors.length,
    names: namesText(contributors, context),
  });
}

function creditKey(key: string, { creditForm }: CreditContext): string {
  return `credit.${creditForm}.${key}`;
}

/** Lists contributors by name, as the language lists them. */
export function namesText(contributors: readonly Contributor[], context: CreditContext): string {
  const among = contributors.length > 1;
  const names = contributors.map((contributor) => nameText(contributor, among, context));
  return joinList(names, context.phrase, context.serialComma);
}

/** A name and who that is: set off by commas when it stands alone, in parentheses among others. */
function nameText(contributor: Contributor, among: boolean, context: CreditContext): string {
  const { phrase, details: wanted } = context;
  const show = (field: 'name' | 'jobTitle' | 'affiliation' | 'location'): string | undefined =>
    fieldText(contributor, field, context);
  const name = show('name') ?? '';
  if (!wanted) return name;
  const location = show('location');
  const details = [show('jobTitle'), show('affiliation')].filter((text) => text !== undefined);
  if (location !== undefined) {
    if (details.length === 0 && !among) return phrase('byline.located', { name, location });
    details.push(among ? location : phrase('byline.locatedAfter', { location }));
  }
  if (details.length === 0) return name;
  return phrase(among ? 'byline.detailsAmong' : 'byline.details', {
    name,
    details: details.join(phrase('byline.detailsJoint')),
  });
}

function fieldText(
  contributor: Contributor,
  field: 'name' | 'jobTitle' | 'affiliation' | 'location',
  { info, medium }: CreditContext,
): string | undefined {
  const value: unknown = contributor[field];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' && !isLocalizedName(value)) {
    throw new FieldTypeError(field, value, 'a text, or one in each language');
  }
  const { text, language } = textIn(value, info.tag);
  return text === '' ? undefined : shown(text, info.direction, medium, language);
}
