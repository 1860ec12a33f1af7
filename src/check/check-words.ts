import { allCheckPhrases } from '../locale-data/check-phrases.ts';

/** The words of all languages by which texts are checked. */
export interface CheckWords {
  readonly pairJoints: readonly string[];
  readonly mistranslatedMonths: readonly { readonly text: string; readonly month: string }[];
  readonly anniversary: readonly string[];
  readonly laterWords: readonly string[];
  readonly dayParts: readonly (readonly [word: string, from: number, to: number])[];
  readonly labels: readonly (readonly [label: string, words: readonly string[]])[];
  readonly occasions: readonly string[];
  readonly numberLabels: readonly string[];
  readonly readTimes: readonly RegExp[];
}

let words: CheckWords | undefined;

/** Gives them, put together once. */
export function checkWords(): CheckWords {
  return (words ??= {
    pairJoints: allCheckPhrases().flatMap(({ pairJoints }) => pairJoints),
    mistranslatedMonths: allCheckPhrases().flatMap(
      ({ mistranslatedMonths }) => mistranslatedMonths,
    ),
    anniversary: allCheckPhrases().flatMap(({ anniversary }) => anniversary),
    laterWords: allCheckPhrases().flatMap(({ laterWords }) => laterWords),
    dayParts: allCheckPhrases()
      .flatMap(({ dayParts }) => Object.entries(dayParts))
      .map(([word, [from = 0, to = 24]]) => [word, from, to] as const)
      // «بعدازظهر» before «ظهر»
      .toSorted(([one], [two]) => two.length - one.length),
    labels: allCheckPhrases().flatMap(({ labels }) => Object.entries(labels)),
    occasions: allCheckPhrases().flatMap(({ occasions }) => occasions),
    numberLabels: allCheckPhrases().flatMap(({ numberLabels }) => numberLabels),
    readTimes: allCheckPhrases()
      .flatMap(({ readTimes }) => readTimes)
      .map((source) => new RegExp(source, 'u')),
  });
}
