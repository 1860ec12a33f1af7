import type { Edit, Finding } from '../check/index.ts';
import type { CheckedPost } from '../check/check-post.ts';
import { readBlocks } from '../documents/index.ts';
import {
  type Post,
  type PostChunk,
  type PostField,
  type PostFieldKey,
  placeInChunk,
  sourceEdit,
  sourceStretch,
} from '../documents/posts/index.ts';
import { oneLine } from '../core/one-line.ts';
import { type SignedEdit, type SignedPlace, textOfMend } from './field-change.ts';
import { type Sentence, SentenceFinder } from './sentence.ts';
import { textHash } from './text-hash.ts';

/** A post as the report names it. */
export interface AuditedPost {
  /** The file it stands in, as it was named or within the folder. */
  readonly file: string;
  /** Its id, or its number in its file: `#12`; of another post of that id `12~2`. */
  readonly key: string;
  readonly id?: string;
  readonly title: string;
  readonly link?: string;
  readonly editLink?: string;
  /** The day of publication, ISO. */
  readonly day?: string;
}

/** A way to mend a finding. */
export interface Mend {
  /** The place that is mended, and what stands there; none where it mends several apart from each other. */
  readonly place?: SignedPlace;
  /** What would stand there. */
  readonly text: string;
  readonly edits: readonly SignedEdit[];
  /** Why it cannot be written back, if it cannot. */
  readonly obstacle?: string;
}

/** A finding of an audit, with all that a report says of it. */
export interface AuditEntry {
  readonly post: AuditedPost;
  readonly finding: Finding;
  readonly key: PostFieldKey;
  /** As the file calls the field. */
  readonly field: string;
  /** Of the field's whole text. */
  readonly hash: string;
  /** Where it stands in the file, in UTF-16 units, and by line and column. */
  readonly index: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
  readonly sentence: Sentence;
  readonly mends: readonly Mend[];
}

/** What is known of a post beside what it says itself. */
export interface PostPlace {
  readonly file: string;
  readonly key: string;
  readonly chunk: PostChunk;
  /** The address at which it is edited, `{id}` for its id. */
  readonly editLink?: string;
}

/** A post as the report names it. */
export function auditedPost(
  post: Post,
  { day }: CheckedPost,
  { file, key, editLink }: PostPlace,
): AuditedPost {
  const { id, link } = post;
  return {
    file,
    key,
    ...(id !== undefined && { id }),
    title: titleOf(post),
    ...(link !== undefined && { link }),
    ...(editLink !== undefined &&
      id !== undefined && { editLink: editLink.replaceAll('{id}', encodeURIComponent(id)) }),
    ...(day !== undefined && { day }),
  };
}

/** The title as readers see it. */
function titleOf({ fields: { title } }: Post): string {
  if (title === undefined) return '';
  const blocks = readBlocks(title.text, 'html').map(({ text }) => text);
  return oneLine(blocks.join(' '));
}

/** What a report says of the findings in a post. */
export function entriesOf(
  post: Post,
  named: AuditedPost,
  findings: CheckedPost['findings'],
  chunk: PostChunk,
): AuditEntry[] {
  const texts = new Map<PostFieldKey, { readonly hash: string; readonly at: SentenceFinder }>();
  return findings.flatMap(({ key, finding }): AuditEntry[] => {
    const field = post.fields[key];
    if (field === undefined) return [];
    let known = texts.get(key);
    if (known === undefined) {
      known = { hash: textHash(field.text), at: new SentenceFinder(field, post) };
      texts.set(key, known);
    }
    const stretch = sourceStretch(field.pieces(), finding);
    return [
      {
        post: named,
        finding,
        key,
        field: field.name,
        hash: known.hash,
        index: chunk.index + stretch.index,
        length: stretch.length,
        ...placeInChunk(chunk, stretch.index),
        sentence: known.at.at(finding),
        mends: mendsOf(field, finding),
      },
    ];
  });
}

function mendsOf(field: PostField, finding: Finding): Mend[] {
  return finding.fixes.map(({ edits }): Mend => {
    const signed = edits.map(({ index, length, text }): SignedEdit => ({
      index,
      old: field.text.slice(index, index + length),
      text,
    }));
    const obstacle = obstacleOf(field, edits);
    const place = placeOf(field, finding, edits);
    return {
      ...(place !== undefined && { place }),
      text: textOfMend(place, signed),
      edits: signed,
      ...(obstacle !== undefined && { obstacle }),
    };
  });
}

function obstacleOf(field: PostField, edits: readonly Edit[]): string | undefined {
  if (!field.isOriginal)
    return 'the export has only what is rendered; export with context=edit to have the text itself';
  const pieces = field.pieces();
  return edits.every((edit) => sourceEdit(pieces, edit) !== undefined)
    ? undefined
    : 'it goes over markup of the file';
}

/** The place of a finding, or the place beside it that is mended in its stead. */
function placeOf(
  { text }: PostField,
  finding: Finding,
  edits: readonly Edit[],
): SignedPlace | undefined {
  const place = [finding, ...finding.related].find(({ index, length }) =>
    edits.every((edit) => edit.index >= index && edit.index + edit.length <= index + length),
  );
  if (place === undefined) return undefined;
  const { index, length } = place;
  return { index, text: text.slice(index, index + length) };
}
