import { isPlainObject } from '../core/plain-object.ts';

/** What one setting may hold: said to people, to editors by JSON schema, and to the check. */
export interface Setting {
  readonly description: string;
  /** What is expected, as an error message says it. */
  readonly expected: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly holds: (value: unknown) => boolean;
}

/** One of a list of words. */
export function oneOf(values: readonly string[], description: string): Setting {
  return {
    description,
    expected: `one of ${values.join(', ')}`,
    schema: { enum: values },
    holds: (value) => values.includes(value as string),
  };
}

/** On or off. */
export function flag(description: string): Setting {
  return {
    description,
    expected: 'true or false',
    schema: { type: 'boolean' },
    holds: (value) => typeof value === 'boolean',
  };
}

/** A whole number from `minimum` to `maximum`. */
export function whole(minimum: number, maximum: number, description: string): Setting {
  return {
    description,
    expected: `a whole number from ${minimum} to ${maximum}`,
    schema: { type: 'integer', minimum, maximum },
    holds: (value) =>
      Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum,
  };
}

/** A text that passes `holds`; `expected` says which those are. */
export function text(
  description: string,
  expected: string,
  holds: (value: string) => boolean,
): Setting {
  return {
    description,
    expected,
    schema: { type: 'string', minLength: 1 },
    holds: (value) => typeof value === 'string' && value !== '' && holds(value),
  };
}

/** A list without repeats, of what one setting may hold. */
export function listOf(item: Setting, description: string): Setting {
  return {
    description,
    expected: `a list, without repeats, of ${item.expected}`,
    schema: { type: 'array', items: item.schema, uniqueItems: true },
    holds: (value) =>
      Array.isArray(value) && new Set(value).size === value.length && value.every(item.holds),
  };
}

/** Texts by texts: words, and what each stands for. */
export function wordsByWords(description: string): Setting {
  return {
    description,
    expected: 'an object of words, such as { "آگوست": "اوت" }',
    schema: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
    holds: (value) =>
      isPlainObject(value) && [...Object.keys(value), ...Object.values(value)].every(isWord),
  };
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
