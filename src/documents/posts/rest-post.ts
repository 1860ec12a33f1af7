import { DocumentError } from '../../core/errors/index.ts';
import { isPlainObject } from '../../core/plain-object.ts';
import { jsonFault } from '../json-fault.ts';
import { placeInChunk } from './place-in-chunk.ts';
import { jsonPieces, jsonStringAt } from './json-strings.ts';
import type { FieldPiece } from './field-text.ts';
import type { Post, PostChunk, PostDateKey, PostField, PostFieldKey, PostTextKey } from './post.ts';

const TEXTS: readonly PostTextKey[] = ['title', 'content', 'excerpt'];
const DATES: Readonly<Record<PostDateKey, string>> = {
  date: 'date',
  dateGmt: 'date_gmt',
  modified: 'modified',
  modifiedGmt: 'modified_gmt',
};

/**
 * Reads a post as WordPress's REST API gives it, by `content.raw` (`context=edit`); without that by what is
 * rendered, which cannot be written back.
 *
 * @throws ERR_DOCUMENT, with line and column, for what is no JSON or no post.
 */
export function readRestPost(chunk: PostChunk, file: string): Post {
  const data = parsed(chunk, file);
  const fields: Partial<Record<PostFieldKey, PostField>> = {};
  for (const key of TEXTS) {
    const field = textField(chunk.source, key, data[key]);
    if (field !== undefined) fields[key] = field;
  }
  for (const [key, name] of Object.entries(DATES)) {
    const value = data[name];
    // A draft has null for its date in UTC.
    if (typeof value === 'string')
      fields[key as PostDateKey] = fieldOf(chunk.source, name, value, [name], true);
  }
  if (fields.content === undefined && fields.date === undefined)
    throw new DocumentError(
      file,
      chunk.line,
      chunk.column,
      'this is no post: it has neither content nor date',
    );
  const { id, link, type, status } = data;
  return {
    ...((typeof id === 'number' || typeof id === 'string') && { id: String(id) }),
    ...(typeof link === 'string' && { link }),
    type: typeof type === 'string' ? type : 'post',
    ...(typeof status === 'string' && { status }),
    textType: 'html',
    fields,
  };
}

function parsed(chunk: PostChunk, file: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(chunk.source);
  } catch {
    const { place, expected } = jsonFault(chunk.source);
    const { line, column } = placeInChunk(chunk, place);
    throw new DocumentError(file, line, column, `not JSON: expected ${expected}`);
  }
  return isPlainObject(data) ? data : {};
}

/** A text as it was written, or where that is not told as it is shown. */
function textField(source: string, key: PostTextKey, value: unknown): PostField | undefined {
  if (typeof value === 'string') return fieldOf(source, key, value, [key], true);
  if (!isPlainObject(value)) return undefined;
  const { raw, rendered } = value;
  if (typeof raw === 'string') return fieldOf(source, `${key}.raw`, raw, [key, 'raw'], true);
  return typeof rendered === 'string'
    ? fieldOf(source, `${key}.rendered`, rendered, [key, 'rendered'], false)
    : undefined;
}

function fieldOf(
  source: string,
  name: string,
  text: string,
  path: readonly string[],
  isOriginal: boolean,
): PostField {
  const pieces = (): readonly FieldPiece[] => {
    const found = jsonStringAt(source, path);
    return found === undefined ? [] : jsonPieces(source, found);
  };
  return { name, text, pieces, isOriginal };
}
