import { allCheckPhrases } from '../locale-data/check-phrases.ts';
import { allParseWords } from '../locale-data/parse-words.ts';
import type { CreditRole, ParseWords } from '../locale-data/types.ts';

/** The words of all languages by which texts are checked. */
export interface CheckWords {
  readonly pairJoints: readonly string[];
  readonly mistranslatedMonths: readonly { readonly text: string; readonly month: string }[];
  readonly laterWords: readonly string[];
  readonly dayParts: readonly (readonly [word: string, from: number, to: number])[];
  /** What a date is the date of, by each word for it. */
  readonly labels: ReadonlyMap<string, string>;
  /** What a line of its own calls the date of publication or of an update, whole, by each name. */
  readonly bylineLabels: ReadonlyMap<string, string>;
  readonly occasions: readonly string[];
  readonly numberLabels: readonly string[];
  readonly readTimes: readonly RegExp[];
  /** Eras by their names behind a year, in lower case. */
  readonly eras: ReadonlyMap<string, Era>;
  /** The same of names that stand before it. */
  readonly erasBefore: ReadonlyMap<string, Era>;
  /** The roles of credits by what leads them, in lower case. */
  readonly credits: ReadonlyMap<string, CreditRole>;
  readonly timeWords: readonly (readonly [word: string, minutes: number])[];
  readonly medieval: readonly string[];
  readonly modern: readonly string[];
}

/** The calendar that a year is counted in, and the years before Christ. */
export type Era = 'persian' | 'gregory' | 'lunar' | 'imperial' | 'beforeChrist';

let known: CheckWords | undefined;

/** Gives them, put together once. */
export function checkWords(): CheckWords {
  return (known ??= {
    pairJoints: allCheckPhrases().flatMap(({ pairJoints }) => pairJoints),
    mistranslatedMonths: allCheckPhrases().flatMap(
      ({ mistranslatedMonths }) => mistranslatedMonths,
    ),
    laterWords: allCheckPhrases().flatMap(({ laterWords }) => laterWords),
    dayParts: allCheckPhrases()
      .flatMap(({ dayParts }) => Object.entries(dayParts))
      .map(([word, [from = 0, to = 24]]) => [word, from, to] as const)
      // «بعدازظهر» before «ظهر»
      .toSorted(([one], [two]) => two.length - one.length),
    labels: byName(allCheckPhrases().map(({ labels }) => labels)),
    bylineLabels: byName(allCheckPhrases().map(({ bylineLabels }) => bylineLabels)),
    occasions: allCheckPhrases().flatMap(({ occasions }) => occasions),
    numberLabels: allCheckPhrases().flatMap(({ numberLabels }) => numberLabels),
    readTimes: allCheckPhrases()
      .flatMap(({ readTimes }) => readTimes)
      .map((source) => new RegExp(source, 'u')),
    eras: eraWords(({ eras }) => eras),
    erasBefore: eraWords(({ erasBefore }) => erasBefore),
    credits: new Map(
      allCheckPhrases()
        .flatMap(({ credits }) => Object.entries(credits))
        .flatMap(([role, leads]) => leads.map((lead) => [lead, role as CreditRole] as const)),
    ),
    timeWords: allCheckPhrases().flatMap(({ timeWords }) => Object.entries(timeWords)),
    medieval: allCheckPhrases().flatMap(({ medieval }) => medieval),
    modern: allCheckPhrases().flatMap(({ modern }) => modern),
  });
}

/** Labels by each of their names. */
function byName(
  labels: readonly Readonly<Record<string, readonly string[]>>[],
): Map<string, string> {
  return new Map(
    labels
      .flatMap((own) => Object.entries(own))
      .flatMap(([label, names]) => names.map((name) => [name, label] as const)),
  );
}

/** Of those that dates are read by; «هجری» alone leaves the calendar open. */
function eraWords(from: (words: ParseWords) => ParseWords['erasBefore']): Map<string, Era> {
  const named = allParseWords().flatMap((words) => Object.entries(from(words) ?? {}));
  const before = allCheckPhrases().map(
    ({ beforeChrist }) => ['beforeChrist', beforeChrist] as const,
  );
  return new Map(
    [...named, ...before]
      .filter(([era]) => era !== 'hijri')
      .flatMap(([era, names]) => names.map((name) => [name.toLowerCase(), era as Era] as const)),
  );
}
