import { isPlainObject } from '../../core/plain-object.ts';
import type { Contributor, LocalizedName } from './article.ts';
import { isLocalizedName, isPrintableName } from './contributor-name.ts';
import { type DocumentFields, type Found, localizedOf, textOf } from './document-fields.ts';
import { type FieldName, plainName } from './field-names.ts';
import { compact } from '../machine/machine-text.ts';

const EXPECTED = 'a name, a list of names, or { name, jobTitle, … }';

/** Reads those whom a field credits: of a type, where they do not tell their own. */
export function contributorsOf(
  fields: DocumentFields,
  field: FieldName,
  type: Contributor['type'],
): Contributor[] {
  const found = fields.find(field);
  if (found === undefined) return [];
  const list: readonly unknown[] = Array.isArray(found.value) ? found.value : [found.value];
  return list.map((item) => contributorOf(fields, found, item, type));
}

/** A name is data: neither a comma nor an "and" in it parts it. */
function contributorOf(
  fields: DocumentFields,
  found: Found,
  item: unknown,
  type: Contributor['type'],
): Contributor {
  if (!isPlainObject(item) || isLocalizedName(item)) {
    return { type, name: checkedName(fields, found, localizedOf(unworded(found, item))) };
  }
  const own = fields.within(item);
  return compact<Contributor>({
    type: typeOf(own, type),
    name: checkedName(fields, found, localizedOf(own.find('name')?.value)),
    jobTitle: own.localized('jobTitle'),
    affiliation: affiliationOf(own),
    location: own.localized('location'),
    url: own.text('url'),
  });
}

/** The value of a byline may be the line itself: By Leila Rad. */
function unworded({ key }: Found, item: unknown): unknown {
  const isLine = ['by', 'byline'].includes(plainName(key));
  return isLine && typeof item === 'string' ? item.replace(/^\s*by\s+/iu, '') : item;
}

/** An address in place of a name, as some tools keep one, would be printed as the name. */
const ADDRESS = /^\s*https?:\/\//iu;

function checkedName(
  fields: DocumentFields,
  found: Found,
  name: LocalizedName | undefined,
): LocalizedName {
  if (name === undefined || !isPrintableName(name)) return fields.refuse(found, EXPECTED);
  return typeof name === 'string' && ADDRESS.test(name) ? fields.refuse(found, EXPECTED) : name;
}

/** schema.org has kinds of organizations: NewsMediaOrganization. */
function typeOf(own: DocumentFields, type: Contributor['type']): Contributor['type'] {
  const found = own.find('type');
  if (found === undefined) return type;
  const told = textOf(found.value)?.toLowerCase();
  if (told === 'person') return 'Person';
  return told?.endsWith('organization') === true
    ? 'Organization'
    : own.refuse(found, 'Person or Organization');
}

/** An organization by its name, or as an object that has one. */
function affiliationOf(own: DocumentFields): LocalizedName | undefined {
  const value = own.find('affiliation')?.value;
  return isPlainObject(value) && !isLocalizedName(value)
    ? own.within(value).localized('name')
    : own.localized('affiliation');
}
