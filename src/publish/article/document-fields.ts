import { DocumentError } from '../../core/errors/index.ts';
import type { LocalizedName } from './article.ts';
import { isLocalizedName } from './contributor-name.ts';
import { type FieldName, namesOfField, plainName } from './field-names.ts';

/** A plain object, as front matter, JSON and publishing systems give them. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field as it was found: under which of its names, and what it holds. */
export interface Found {
  readonly key: string;
  readonly value: unknown;
}

/** Gives fields by their names, whichever of them was used; what is of the wrong kind is refused. */
export class DocumentFields {
  readonly file: string;
  readonly #found = new Map<string, Found>();

  constructor(data: Fields, file: string) {
    this.file = file;
    for (const [key, value] of Object.entries(data)) {
      const name = plainName(key);
      if (!isEmpty(value) && !this.#found.has(name)) this.#found.set(name, { key, value });
    }
  }

  /** The first of a field's names that holds something. */
  find(field: FieldName): Found | undefined {
    const name = namesOfField(field).find((one) => this.#found.has(one));
    return name === undefined ? undefined : this.#found.get(name);
  }

  /** A text; numbers and the like are the text that they are written as. */
  text(field: FieldName, expected = 'text'): string | undefined {
    const found = this.find(field);
    return found === undefined ? undefined : (textOf(found.value) ?? this.refuse(found, expected));
  }

  /** A text, or one in each language. */
  localized(field: FieldName): LocalizedName | undefined {
    const found = this.find(field);
    if (found === undefined) return undefined;
    const text = localizedOf(found.value);
    return text ?? this.refuse(found, 'text, or one in each language such as { en: …, fa: … }');
  }

  /** The fields within a value. */
  within(data: Fields): DocumentFields {
    return new DocumentFields(data, this.file);
  }

  /** @throws ERR_DOCUMENT that names the key which was used. */
  refuse({ key }: Found, expected: string): never {
    throw new DocumentError(this.file, 1, 1, `\`${key}\` is not ${expected}`);
  }
}

/** A scalar as text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const written =
    typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';
  return written ? String(value) : undefined;
}

/** A scalar as text, or a text in each language. */
export function localizedOf(value: unknown): LocalizedName | undefined {
  return isLocalizedName(value) ? value : textOf(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
