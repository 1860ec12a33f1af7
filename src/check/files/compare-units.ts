import { type TranslationUnit, withoutTags } from '../../documents/index.ts';
import { checkContext, contextOf } from '../check-text.ts';
import { compareTexts } from '../compare/compare-texts.ts';
import { DocumentText, toSources } from '../document-text.ts';
import { exemptIn } from '../exempt.ts';
import type { CompareOptions, Finding } from '../types.ts';
import type { FileContent } from './file-content.ts';

/** The text of a file, and how text is written in it. */
type Side = Pick<FileContent, 'source' | 'encoding'>;

/**
 * Compares each text with its translation; both may be of one file. What the file itself does not trust yet,
 * a fuzzy translation, is told as a warning at most.
 */
export function compareUnits(
  units: readonly TranslationUnit[],
  source: Side,
  target: Side,
  options: CompareOptions = {},
): Finding[] {
  const isExempt = { source: exemptIn(source.source), target: exemptIn(target.source) };
  return units
    .flatMap((unit): Finding[] => {
      if (unit.target === undefined) return [];
      // Segments are paragraphs to the comparison: a date of one is not told by another.
      const { segments = [{ source: unit.source, target: unit.target }] } = unit;
      const one = new DocumentText({
        ...source,
        blocks: segments.map((segment) => withoutTags(segment.source)),
      });
      const two = new DocumentText({
        ...target,
        blocks: segments.map((segment) => withoutTags(segment.target)),
      });
      const found = isText(one.text)
        ? compareTexts(one.text, two.text, options)
        : checkContext(contextOf(two.text, options), options, 'target');
      return found.flatMap((finding): Finding[] => {
        const moved = toSources(finding, (side) => (side === 'source' ? one : two));
        return moved === undefined ? [] : [ofUnit(moved, unit)];
      });
    })
    .filter(({ side = 'target', index }) => !isExempt[side](index));
}

/** A key, `article.date`, is no text in another language. */
function isText(source: string): boolean {
  return !KEY.test(source.trim());
}

const KEY = /^(?:[a-z][\w-]*(?:[.:/][\w-]+)+|[a-z]+(?:_[a-z\d]+)+|)$/iu;

function ofUnit(finding: Finding, { id, unfinished }: TranslationUnit): Finding {
  const isDoubted = unfinished === true && finding.severity === 'error';
  return {
    ...finding,
    data: { ...finding.data, unit: id },
    ...(isDoubted && { severity: 'warning' }),
  };
}
