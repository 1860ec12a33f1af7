import type { TranslationUnit } from './translation-unit.ts';

/** How far each state is, in the words of XLIFF 1.2, XLIFF 2, Trados Studio and memoQ. */
const PROGRESS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ [
    ['new', 'initial', 'needs-translation', 'NotStarted'],
    ['needs-l10n', 'needs-adaptation', 'Draft', 'PartiallyEdited'],
    ['needs-review-translation', 'needs-review-l10n', 'needs-review-adaptation'],
    ['RejectedTranslation', 'RejectedSignOff', 'Rejected'],
    ['translated', 'Translated'],
    ['reviewed', 'signed-off', 'ApprovedTranslation'],
    ['final', 'ApprovedSignOff'],
  ].flatMap((states, progress) => states.map((state) => [state, progress] as const)),
);

/** A state that tools call by a name of their own is one of a translation. */
const TRANSLATED = 4;

/** What a subState of a tool tells when the translation is not done, as in `okp:needs-review`. */
const UNFINISHED_SUBSTATE = /:(?:needs-|new$|draft|fuzzy|rejected|mt$)/iu;

/** Gathers what a file says of how far a unit is. */
export class XliffProgress {
  #least = Number.POSITIVE_INFINITY;
  #state: string | undefined;
  #unfinished = false;

  /** Adds the state of the unit, or that of a segment of it. */
  add(state: string | undefined, subState?: string): void {
    if (state === undefined) return;
    const progress = PROGRESS.get(state) ?? TRANSLATED;
    const isRefused = subState !== undefined && UNFINISHED_SUBSTATE.test(subState);
    if (progress < TRANSLATED || isRefused) this.#unfinished = true;
    if (progress >= this.#least) return;
    this.#least = progress;
    this.#state = subState === undefined ? state : `${state} ${subState}`;
  }

  /** Notes that the translation is not whole, or not approved. */
  markUnfinished(): void {
    this.#unfinished = true;
  }

  /** The state of the least finished, and whether any is not finished. */
  finish(): Pick<TranslationUnit, 'state' | 'unfinished'> {
    return {
      ...(this.#state !== undefined && { state: this.#state }),
      ...(this.#unfinished && { unfinished: true as const }),
    };
  }
}
