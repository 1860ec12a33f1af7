import { FieldTypeError } from '../core/index.ts';

/** The attributes of an element by their names in HTML; one that is left out is undefined, or null as React has it. */
export type Attributes = Readonly<Record<string, string | boolean | null | undefined>>;

/** What stands round an element: what a page tells it, and a server has to be told. */
export interface Surroundings {
  /** The language of the page where the element stands, which its own `lang` goes before. */
  readonly lang?: string;
  /** When it is printed, in epoch milliseconds or as an ISO moment; told only to elements without a `now` of their own. */
  readonly now?: number | string;
}

/** The text of an attribute; an empty one is as one that is left out. */
export function textOf(attributes: Attributes, name: string): string | undefined {
  const value = attributes[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  throw new FieldTypeError(name, value, 'a text');
}

/**
 * Whether an attribute of a yes or no is there: `pair`, `pair=""` and `pair="true"` are, `pair="false"` is not.
 *
 * @throws ERR_FIELD_TYPE for another value.
 */
export function flagOf(attributes: Attributes, name: string): boolean | undefined {
  const value = attributes[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value;
  if (value === '' || value === 'true' || value === name) return true;
  if (value === 'false') return false;
  throw new FieldTypeError(name, value, 'no value, or "true" or "false"');
}

/** The attributes of a list, as options: `date-style` is `dateStyle`. What is left out stays out. */
export function optionsOf<Name extends string>(
  attributes: Attributes,
  names: readonly Name[],
): { readonly [Key in Name as CamelCase<Key>]?: never } {
  const given = names
    .map((name) => [camelCase(name), textOf(attributes, name)] as const)
    .filter(([, value]) => value !== undefined);
  // Text for now: whoever takes the options refuses what is none of their values.
  return Object.fromEntries(given) as { readonly [Key in Name as CamelCase<Key>]?: never };
}

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** The name of an option. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}
