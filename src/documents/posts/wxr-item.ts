import type { FieldPiece } from './field-text.ts';
import type { Post, PostChunk, PostField, PostFieldKey } from './post.ts';
import { xmlChildren, type XmlRange, xmlText } from './xml-children.ts';

/** What WXR calls the fields of a post. */
const NAMES: Readonly<Record<PostFieldKey, string>> = {
  title: 'title',
  content: 'content:encoded',
  excerpt: 'excerpt:encoded',
  date: 'wp:post_date',
  dateGmt: 'wp:post_date_gmt',
  modified: 'wp:post_modified',
  modifiedGmt: 'wp:post_modified_gmt',
};

/** Reads an `<item>` of a WordPress export (WXR 1.0 to 1.2), which is known to be well-formed. */
export function readWxrItem({ source }: Pick<PostChunk, 'source'>): Post {
  const children = xmlChildren(source);
  const said = (name: string): string => {
    const range = children.get(name);
    return range === undefined ? '' : xmlText(source, range).text.trim();
  };
  const [id, link, author, status] = ['wp:post_id', 'link', 'dc:creator', 'wp:status'].map(said);
  const fields: Partial<Record<PostFieldKey, PostField>> = {};
  for (const [key, name] of Object.entries(NAMES)) {
    const range = children.get(name);
    if (range !== undefined) fields[key as PostFieldKey] = fieldOf(source, name, range);
  }
  return {
    ...(id && { id }),
    ...(link && { link }),
    ...(author && { author }),
    type: said('wp:post_type') || 'post',
    ...(status && { status }),
    textType: 'html',
    fields,
  };
}

function fieldOf(source: string, name: string, range: XmlRange): PostField {
  const { text, pieces } = xmlText(source, range);
  return { name, text, pieces: (): readonly FieldPiece[] => pieces, isOriginal: true };
}
