/** A language tag in the form of BCP 47: `en_us` and `EN-US` are `en-US`; undefined for none. */
export function languageTag(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-');
  if (tag === undefined || tag === '') return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return tag; // no tag, but what the file says
  }
}

/**
 * How well a tag meets the one that is asked for: 3 when they are the same, 2 when it tells more (`en-US` for
 * `en`), 1 when it tells less, 0 when it is another language or that of another region.
 */
export function languageMatch(tag: string, asked: string): 0 | 1 | 2 | 3 {
  const [own, other] = [tag.toLowerCase(), asked.toLowerCase()];
  if (own === other) return 3;
  if (own.startsWith(`${other}-`)) return 2;
  return other.startsWith(`${own}-`) ? 1 : 0;
}
