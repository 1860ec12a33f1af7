import { isPlainObject } from '../core/plain-object.ts';
import {
  faultAt,
  type FrontMatter,
  type FrontMatterBlock,
  type FrontMatterScalar,
} from './front-matter-block.ts';
import { jsonFault } from './json-fault.ts';
import { matchEnd } from './match-end.ts';

/** Reads fields from JSON. */
export function readJson(block: FrontMatterBlock): FrontMatter {
  const data = parsed(block);
  if (isPlainObject(data)) return { data: { ...data }, scalars: scalarsOf(block.text, data) };
  throw faultAt(block, 0, 'front matter is not an object of fields');
}

function parsed(block: FrontMatterBlock): unknown {
  try {
    return JSON.parse(block.text);
  } catch {
    // Engines word their messages each in its own way, and seldom tell the place.
    const { place, expected } = jsonFault(block.text);
    throw faultAt(block, place, `not JSON: expected ${expected}`);
  }
}

const FIELD = /"([\w-]{1,40})"\s*:\s*"([^"\\\n]*)"/gu;

/** Fields that are the object's own, and not those of what it holds. */
function scalarsOf(text: string, data: object): FrontMatterScalar[] {
  return [...text.matchAll(FIELD)].flatMap(({ index, 0: whole, 1: name = '', 2: value = '' }) =>
    Reflect.get(data, name) === value
      ? [{ name, value, index: index + whole.length - value.length - 1 }]
      : [],
  );
}

/** An object of which the first key is in quotes; a text in braces is none. */
const OBJECT = /\{\s*"(?:[^"\\\n]|\\.)*"\s*:/uy;

/** Where the object that begins at `start` ends; undefined for none, or one that does not end. */
export function jsonObjectEnd(source: string, start: number): number | undefined {
  if (matchEnd(OBJECT, source, start) === undefined) return undefined;
  let depth = 0;
  let inString = false;
  for (let index = start; index < source.length; index++) {
    const character = source[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth === 0) return index + 1;
  }
  return undefined;
}
