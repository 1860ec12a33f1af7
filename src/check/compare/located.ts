import type { RelatedDraft } from '../rule.ts';
import { type ComparisonDraft, draft } from './comparison-draft.ts';
import { type Alignment, type Paragraph, paragraphAt, paragraphsIn } from './paragraphs.ts';

/** Names the paragraphs of both texts, counted from 1, and leads to that which should have what is missing. */
export function withParagraphs(found: ComparisonDraft, alignment: Alignment): ComparisonDraft {
  const { source, target } = alignment;
  if (source.length === 1 && target.length === 1) return found;
  const [own, others] = found.side === 'source' ? [source, target] : [target, source];
  const place = paragraphAt(own, found.index);
  const related = found.related?.find(({ side }) => side !== found.side);
  const other =
    related === undefined
      ? others.findIndex(({ group }) => group === own[place]?.group)
      : paragraphAt(others, related.index);
  if (other === -1) return found;
  const numbers = found.side === 'source' ? [place, other] : [other, place];
  const [sourceParagraph = 0, targetParagraph = 0] = numbers.map((number) => number + 1);
  return {
    ...found,
    data: { ...found.data, sourceParagraph, targetParagraph },
    related: related === undefined ? withCounterpart(found, others[other]) : (found.related ?? []),
  };
}

function withCounterpart(
  { side, related = [] }: ComparisonDraft,
  paragraph: Paragraph | undefined,
): readonly RelatedDraft[] {
  if (side !== 'source' || paragraph === undefined) return related;
  const { index, length } = paragraph;
  return [...related, { says: 'paragraph', side: 'target', index, length }];
}

/** Says that two texts were compared as a whole. */
export function unaligned(source: string, target: string): ComparisonDraft[] {
  const data = { source: paragraphsIn(source).length, target: paragraphsIn(target).length };
  return [draft('paragraphs-unaligned', 'info', 'target', { index: 0, length: 0 }, data)];
}
