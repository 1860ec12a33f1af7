import { yearsOverlap } from '../bare-years.ts';
import { type ComparisonDraft, draft } from './comparison-draft.ts';
import { exchangedNames } from './order.ts';
import type { ComparedSide } from './side.ts';

/** Finds two years that have changed places, by the names that stand before them. */
export function compareYearOrder(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  const drafts: ComparisonDraft[] = [];
  for (let place = 0; place + 1 < target.years.length; place++) {
    const [second, first] = [target.years[place], target.years[place + 1]];
    const one = source.years.find((year) => first !== undefined && yearsOverlap(year, first));
    const two = source.years.find((year) => second !== undefined && yearsOverlap(year, second));
    if (first === undefined || second === undefined || one === undefined || two === undefined)
      continue;
    // In order, or one year for both.
    if (one.index >= two.index || yearsOverlap(first, second)) continue;
    if (exchangedNames(source, target, [one, first], [two, second]) !== true) continue;
    const data = { received: second.text, other: first.text };
    drafts.push(draft('date-swapped', 'error', 'target', second, data));
  }
  return drafts;
}
