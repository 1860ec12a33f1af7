import { FieldTypeError } from '../../core/index.ts';
import { checkFields } from '../../core/fields.ts';
import { oneLine } from '../../core/one-line.ts';
import type { Article, Contributor, LocalizedName } from '../article/article.ts';
import { isLocalizedName, isPrintableName, nameIn } from '../article/contributor-name.ts';
import { compact, lineIn, webAddress } from './machine-text.ts';

/** A place, by its name. */
export interface PlaceJsonLd {
  readonly '@type': 'Place';
  readonly name: string;
}

/** An organization, as schema.org has it. */
export interface OrganizationJsonLd {
  readonly '@type': 'Organization';
  readonly name: string;
  /** Its name in other languages. */
  readonly alternateName?: string | readonly string[];
  readonly location?: PlaceJsonLd;
  readonly url?: string;
}

/** A person, as schema.org has it. */
export interface PersonJsonLd {
  readonly '@type': 'Person';
  readonly name: string;
  /** The name in other languages. */
  readonly alternateName?: string | readonly string[];
  readonly jobTitle?: string;
  readonly affiliation?: OrganizationJsonLd;
  readonly workLocation?: PlaceJsonLd;
  readonly url?: string;
}

/** Somebody credited, as schema.org has it. */
export type ContributorJsonLd = PersonJsonLd | OrganizationJsonLd;

const CONTRIBUTOR =
  "{ type: 'Person' or 'Organization', name }, the name a text or one in each language";

/** Gives a list of contributors, each an object of its own. */
export function contributorsJsonLd(
  field: string,
  list: readonly Contributor[] | undefined,
  tag: string,
): ContributorJsonLd[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw new FieldTypeError(field, list, 'a list of contributors');
  return list.map((one: Contributor) => contributorJsonLd(field, one, tag));
}

/** Gives the authors, or the reporters of an article that has none: schema.org has no reporter. */
export function writersJsonLd({ author, reporter }: Article, tag: string): ContributorJsonLd[] {
  const authors = contributorsJsonLd('author', author, tag);
  return authors.length > 0 ? authors : contributorsJsonLd('reporter', reporter, tag);
}

/**
 * Gives one contributor, named in a language and otherwise called as the other languages do.
 *
 * @throws ERR_FIELD_TYPE for what is no contributor, has no name to print, or a URL that is none.
 */
export function contributorJsonLd(
  field: string,
  contributor: Contributor,
  tag: string,
): ContributorJsonLd {
  checkFields(contributor, field, CONTRIBUTOR);
  const { type, name, jobTitle, affiliation, location } = contributor;
  const named = typeof name === 'string' || isLocalizedName(name);
  if (!named || !isPrintableName(name) || (type !== 'Person' && type !== 'Organization')) {
    throw new FieldTypeError(field, contributor, CONTRIBUTOR);
  }
  const names = { name: nameIn(name, tag), alternateName: otherNames(name, tag) };
  const place = lineIn(`${field}.location`, location, tag);
  const placed: PlaceJsonLd | undefined =
    place === undefined ? undefined : { '@type': 'Place', name: place };
  const url = webAddress(`${field}.url`, contributor.url);
  if (type === 'Organization') {
    return compact<OrganizationJsonLd>({ '@type': type, ...names, location: placed, url });
  }
  const employer = lineIn(`${field}.affiliation`, affiliation, tag);
  return compact<PersonJsonLd>({
    '@type': type,
    ...names,
    jobTitle: lineIn(`${field}.jobTitle`, jobTitle, tag),
    affiliation: employer === undefined ? undefined : { '@type': 'Organization', name: employer },
    workLocation: placed,
    url,
  });
}

/** The names that differ from the one shown: one as it is, more as a list. */
function otherNames(name: LocalizedName, tag: string): string | readonly string[] | undefined {
  if (typeof name === 'string') return undefined;
  const shown = nameIn(name, tag);
  const others = new Set(Object.values(name).map(oneLine));
  const list = [...others].filter((other) => other !== '' && other !== shown);
  return list.length > 1 ? list : list[0];
}
