import type { ReadTimeRounding } from '../../style/values.ts';

/**
 * Whether the seconds left, as a part of a minute, make one more. `halfTrunc` is the rule of WordPress
 * themes: one more only when the seconds left exceed 30.
 */
const ROUNDS_UP: Readonly<Record<ReadTimeRounding, (left: bigint, minute: bigint) => boolean>> = {
  halfExpand: (left, minute) => 2n * left >= minute,
  halfTrunc: (left, minute) => 2n * left > minute,
  ceil: (left) => left > 0n,
  floor: () => false,
};

/** A time as an exact fraction: `parts` of which a second has `perSecond`. */
export interface ExactTime {
  readonly parts: bigint;
  readonly perSecond: bigint;
}

/** The time that words take at a speed, and seconds beside them. */
export function exactTime(words: number, wordsPerMinute: number, seconds: number): ExactTime {
  // A speed is a decimal as it is written: of 130.4, 326 words are two minutes and a half, and no less.
  const [whole = '', fraction = ''] = String(wordsPerMinute).split('.');
  const perSecond = BigInt(whole + fraction);
  const scale = 10n ** BigInt(fraction.length);
  return { parts: BigInt(words) * 60n * scale + BigInt(seconds) * perSecond, perSecond };
}

/** Rounds a time to minutes. */
export function minutesOf({ parts, perSecond }: ExactTime, rounding: ReadTimeRounding): number {
  const minute = 60n * perSecond;
  const more = ROUNDS_UP[rounding](parts % minute, minute) ? 1n : 0n;
  return Number(parts / minute + more);
}

/** The seconds of a time, rounded up. */
export function secondsOf({ parts, perSecond }: ExactTime): number {
  return Number((parts + perSecond - 1n) / perSecond);
}

/** Medium's rule: the first image takes 12 seconds, each one after it a second less, never less than 3. */
const FIRST_IMAGE = 12;
const LEAST_OF_IMAGE = 3;

/** The seconds that it takes to look at images. */
export function secondsOfImages(images: number): number {
  const falling = Math.min(images, FIRST_IMAGE - LEAST_OF_IMAGE);
  return (falling * (2 * FIRST_IMAGE + 1 - falling)) / 2 + (images - falling) * LEAST_OF_IMAGE;
}
