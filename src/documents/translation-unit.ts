import type { Block } from './block.ts';

/** The document types that hold texts beside their translations. */
export type BilingualType = 'xliff' | 'po' | 'tmx' | 'csv' | 'tsv';

/** A text and its translation, each at its place in the file. */
export interface TranslationUnit {
  /** What the file calls it: the ids of XLIFF from the file down, a key, context and message, a row. */
  readonly id: string;
  readonly source: Block;
  /** None where it is not translated yet. */
  readonly target?: Block;
  /** Of a unit with several, each beside its own translation, where these stand in its order. */
  readonly segments?: readonly { readonly source: Block; readonly target: Block }[];
  /** BCP 47, where the file names them. */
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** As the format has it: XLIFF's `state`, the flags of PO. */
  readonly state?: string;
  /** Whether the file says that the translation is not to be trusted yet: fuzzy, or needs translation. */
  readonly unfinished?: true;
}
