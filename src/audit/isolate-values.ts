/** First strong isolate and its end: what stands between keeps its own order in any line. */
const ISOLATE = '\u2068';
const END = '\u2069';

/** Text that keeps its own order in a line of the other direction. */
export function isolated(text: string): string {
  return ISOLATE + text + END;
}

/** A message in which the values that were put into it keep their own order. */
export function isolateValues(
  message: string,
  data: Readonly<Record<string, string | number>>,
): string {
  const values = Object.values(data)
    .filter((value) => typeof value === 'string')
    .filter((value) => value !== '')
    .toSorted((one, two) => two.length - one.length);
  let text = '';
  for (let at = 0; at < message.length;) {
    const value = values.find((candidate) => message.startsWith(candidate, at));
    text += value === undefined ? message.charAt(at) : isolated(value);
    at += value?.length ?? 1;
  }
  return text;
}
