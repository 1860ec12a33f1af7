import type { DocumentType } from '../block.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { type MachineDateOf, machineDatesIn } from '../machine-dates.ts';
import type { FieldPiece } from './field-text.ts';
import type { Post, PostDateKey, PostField } from './post.ts';

const DATES: Readonly<Partial<Record<MachineDateOf, PostDateKey>>> = {
  published: 'date',
  modified: 'modified',
};

/**
 * Reads a file of an archive as a post, its title and dates those of its front matter.
 *
 * @throws ERR_DOCUMENT for front matter that cannot be read.
 */
export function readFilePost(source: string, textType: DocumentType, file: string): Post {
  const document = splitFrontMatter(source, file);
  const { title, link, url } = document.data;
  const fields: Partial<Record<PostDateKey | 'title' | 'content', PostField>> = {
    content: fieldOf('text', source, 0),
    ...(typeof title === 'string' && { title: { ...fieldOf('title', title, 0), pieces: none } }),
  };
  for (const { of, field, value, index } of machineDatesIn(source, textType, document)) {
    const key = DATES[of];
    if (key !== undefined) fields[key] ??= fieldOf(field, value, index);
  }
  const address = [link, url].find((value) => typeof value === 'string');
  return {
    id: file,
    ...(address !== undefined && { link: address }),
    type: 'file',
    textType,
    fields,
  };
}

function fieldOf(name: string, text: string, offset: number): PostField {
  const { length } = text;
  const pieces: readonly FieldPiece[] = [{ start: 0, offset, length, form: 'plain' }];
  return { name, text, pieces: () => pieces, isOriginal: true };
}

function none(): readonly FieldPiece[] {
  return [];
}
