import type { DocumentType } from '../block.ts';
import type { FieldPiece } from './field-text.ts';

/** A stretch of a file that holds one post; line and column count from 1. */
export interface PostChunk {
  readonly source: string;
  /** Where it begins in the file, in UTF-16 units. */
  readonly index: number;
  readonly line: number;
  readonly column: number;
}

/** What a post says to readers. */
export type PostTextKey = 'title' | 'content' | 'excerpt';

/** The dates that a post has for machines. */
export type PostDateKey = 'date' | 'dateGmt' | 'modified' | 'modifiedGmt';

export type PostFieldKey = PostTextKey | PostDateKey;

/** A field of a post: its text, and where that stands in the file. */
export interface PostField {
  /** As the file calls it: `content:encoded`, `date_gmt`. */
  readonly name: string;
  readonly text: string;
  /** Where the text stands in the stretch of the file that holds the post; found when it is asked for. */
  readonly pieces: () => readonly FieldPiece[];
  /** Whether it is the text that its author wrote, which can be written back. */
  readonly isOriginal: boolean;
}

/** A post of an archive, whatever it came in. */
export interface Post {
  readonly id?: string;
  readonly link?: string;
  readonly author?: string;
  /** `post`, `page` and the like; of a file `file`. */
  readonly type: string;
  readonly status?: string;
  /** What the texts are written in. */
  readonly textType: DocumentType;
  readonly fields: Readonly<Partial<Record<PostFieldKey, PostField>>>;
}

/** Kinds of posts that no reader sees as such: files, menus, old versions, settings of the site. */
const MACHINERY: ReadonlySet<string> = new Set(
  (
    'attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request ' +
    'wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face ' +
    'acf-field acf-field-group'
  ).split(' '),
);

/** States of posts that nobody wrote yet, or that were thrown away. */
const NOT_KEPT: ReadonlySet<string> = new Set(['auto-draft', 'trash', 'inherit']);

/** Why a post is passed over: its kind or its state; undefined where it is not. */
export function passedOverAs({ type, status = '' }: Post): string | undefined {
  if (MACHINERY.has(type)) return type;
  return NOT_KEPT.has(status) ? status : undefined;
}
