/** The ways in which the name of a weekday is written: سه‌شنبه also with a space or in one, یکشنبه with ZWNJ. */
export function weekdaySpellings(name: string): string[] {
  return [
    ...new Set([
      name,
      name.replace('\u200c', ' '),
      name.replace('\u200c', ''),
      name.replace(WRITTEN_IN_ONE, '\u200c$&'),
    ]),
  ];
}

/** The second half of یکشنبه. */
const WRITTEN_IN_ONE = /(?<=^(?:یک|دو|چهار|پنج))شنبه$/u;
