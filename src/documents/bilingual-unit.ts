import type { Block } from './block.ts';
import type { TranslationUnit } from './translation-unit.ts';

/** A unit as a reader has it: what is undefined is not said. */
interface Draft {
  readonly id: string;
  readonly source: Block;
  readonly target: Block | undefined;
  readonly segments?: TranslationUnit['segments'];
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
}

/** The unit of a draft; a target of white space is none. */
export function bilingualUnit(
  { id, source, target, segments, sourceLanguage, targetLanguage }: Draft,
  progress: Pick<TranslationUnit, 'state' | 'unfinished'> = {},
): TranslationUnit {
  return {
    id,
    source,
    ...(target !== undefined && !isBlank(target) && { target }),
    ...(segments !== undefined && { segments }),
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(targetLanguage !== undefined && { targetLanguage }),
    ...progress,
  };
}

/** Whether a text has nothing to read. */
export function isBlank(block: Block): boolean {
  return block.text.trim() === '';
}
