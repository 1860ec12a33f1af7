import type { Direction } from '../localize/medium.ts';
import { findMentions } from '../parse/index.ts';
import { RTL_LETTER } from './block-directions.ts';
import type { Stretch } from './wrap.ts';

/** A stretch of text that goes in a direction. */
export interface Run extends Stretch {
  readonly direction: Direction;
}

/** Words of a right-to-left script with the numbers in its own digits that stand among them. */
const RTL_RUN =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\u200c۰-۹٠-٩]+(?:[ \u00a0،/.-]{1,2}[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\u200c۰-۹٠-٩]+)*/gu;
/** Words of a left-to-right script with the numbers that follow them. */
const LTR_RUN =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\p{L}\p{M}\d]*(?:[ \u00a0,.'’&/:-]{1,2}[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]+)*/gu;
/** A right-to-left line shows its parts in the other order. */
const HYPHENED = /(?<![\d۰-۹-])\d{1,4}-\d{1,2}-\d{1,4}(?![\d۰-۹-])/gu;
const LETTER = /\p{L}/u;
const WORDS_ALONE = /^[\p{L}\p{M} ]+$/u;
const NUMBER_BEFORE = /[\d۰-۹]\P{L}{0,3}$/u;
const NUMBER_AFTER = /^\P{L}{0,3}[\d۰-۹]/u;

/** The runs that a line of the other direction may show in another order, from left to right, none in another. */
export function runsIn(text: string): Run[] {
  const runs = [
    ...runsOf(text, RTL_RUN, 'rtl').filter(({ start, end }) => LETTER.test(text.slice(start, end))),
    ...runsOf(text, LTR_RUN, 'ltr').filter((run) => isDisturbed(text, run)),
    ...runsOf(text, HYPHENED, 'ltr'),
    ...findMentions(text).flatMap(({ index, length, text: own }): Run[] => {
      const first = LETTER.exec(own)?.[0];
      if (first === undefined) return [];
      const direction = RTL_LETTER.test(first) ? 'rtl' : 'ltr';
      return [{ start: index, end: index + length, direction }];
    }),
  ];
  return joined(runs.toSorted((one, two) => one.start - two.start || two.end - one.end));
}

function runsOf(text: string, pattern: RegExp, direction: Direction): Run[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
    direction,
  }));
}

/** Words alone keep their order in a line of the other direction; what has a number in it or beside it may not. */
function isDisturbed(text: string, { start, end }: Run): boolean {
  return (
    !WORDS_ALONE.test(text.slice(start, end)) ||
    NUMBER_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
    NUMBER_AFTER.test(text.slice(end, end + 4))
  );
}

/** Runs of one direction that overlap are one; of two directions, the one that begins first. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last === undefined || run.start >= last.end) whole.push(run);
    else if (run.direction === last.direction && run.end > last.end)
      whole[whole.length - 1] = { ...last, end: run.end };
  }
  return whole;
}
