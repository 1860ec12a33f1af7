import type { CheckPhrases } from '../locale-data/types.ts';
import { fillMessage } from './message.ts';
import type { Draft, RelatedDraft } from './rule.ts';
import type { RuleId } from './rule-settings.ts';
import type { Finding, Fix, Severity, Side } from './types.ts';

/** Puts what a rule found into words. */
export function findingOf(
  ruleId: RuleId,
  severity: Severity,
  draft: Draft,
  phrases: CheckPhrases,
  side?: Side,
): Finding {
  const { index, length, data, says = ruleId, mends = [], related = [] } = draft;
  const ofSide = sideOf(side);
  return {
    ruleId,
    severity,
    message: fillMessage(phrases.messages[says] ?? says, data, phrases.digits),
    ...ofSide,
    index,
    length,
    data,
    related: related.map((place) => relatedOf(place, side, data, phrases)),
    fixes: mends.map(
      ({
        text,
        places = [{ index, length }],
        more = [],
        safe = false,
        says: how = 'replace',
      }): Fix => ({
        description: fillMessage(phrases.fixes[how] ?? '', { text }),
        safe,
        edits: [
          ...places.map((place) => ({ ...ofSide, index: place.index, length: place.length, text })),
          ...more.map((edit) => ({
            ...ofSide,
            index: edit.index,
            length: edit.length,
            text: edit.text,
          })),
        ],
      }),
    ),
  };
}

function relatedOf(
  { index, length, says, side: own }: RelatedDraft,
  side: Side | undefined,
  data: Finding['data'],
  phrases: CheckPhrases,
): Finding['related'][number] {
  return {
    ...sideOf(own ?? side),
    index,
    length,
    message: fillMessage(phrases.related[says], data),
  };
}

function sideOf(side: Side | undefined): { readonly side?: Side } {
  return side === undefined ? {} : { side };
}
