const MARKED = /\[sic\]|\(sic\)|\[کذا\]|\(کذا\)/iu;
const IGNORE_LINE = /jalali-ignore(?:-line)?\b/u;
const IGNORE_NEXT = /jalali-ignore-next-line\b/u;

/** A quote that is marked as such, or a line that is told to be left alone. */
export function isExempt(text: string, index: number): boolean {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const end = text.indexOf('\n', index);
  const line = text.slice(start, end === -1 ? text.length : end);
  const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1));
  return (
    MARKED.test(line.slice(index - start)) || IGNORE_LINE.test(line) || IGNORE_NEXT.test(before)
  );
}
