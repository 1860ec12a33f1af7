/**
 * The patterns of `patterns.json` in one regular expression, tried in their order. A name stands once in a regular
 * expression, while several patterns tell one thing: each name gets the number of its pattern, and may have one before.
 */
export function anyPattern(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(
    patterns.map((pattern, number) => pattern.replace(GROUP, `(?<$1_${number}>`)).join('|'),
    flags,
  );
}

const GROUP = /\(\?<([a-z]+\d*)>/giu;

/** A pattern with what fits each of its names in braces, as a group of that name. */
export function withSlots(pattern: string, slots: Readonly<Record<string, string>>): string {
  let filled = pattern;
  for (const [name, words] of Object.entries(slots))
    filled = filled.replaceAll(`{${name}}`, `(?<${name}>${words})`);
  return filled;
}

/** What a match of {@link anyPattern} tells, by the names that stand in its pattern. */
export function groupsOf(match: RegExpExecArray): Readonly<Record<string, string | undefined>> {
  const told: Record<string, string> = {};
  for (const [name, text] of Object.entries(match.groups as Record<string, string | undefined>))
    if (text !== undefined) told[NAME.exec(name)?.[0] ?? name] = text;
  return told;
}

/** Without the numbers behind it. */
const NAME = /^[a-z]+/iu;
