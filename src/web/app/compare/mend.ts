import { applyFixes } from '../../../check/apply-fixes.ts';
import type { Finding, Side } from '../../protocol.ts';
import type { Texts } from '../state.ts';

/** Writes the first mend of each finding into the texts. */
export function mended(texts: Texts, findings: readonly Finding[]): Texts {
  const of = (side: Side): string => applyFixes(texts[side].text, findings, side);
  return {
    source: { ...texts.source, text: of('source') },
    target: { ...texts.target, text: of('target') },
  };
}

/** A finding with one of its mends alone. */
export function withFix(finding: Finding, fix: Finding['fixes'][number]): Finding {
  return { ...finding, fixes: [fix] };
}
