/** How a table is written. */
export interface TableDialect {
  readonly delimiter: ',' | '\t';
  readonly hasQuotes: boolean;
}

const NEEDS_QUOTES = /[",\r\n]/u;

/** A text as a cell, in quotes where the cell before had them or it needs them; undefined for what cannot be one. */
export function cellOf(
  text: string,
  { delimiter, hasQuotes }: TableDialect,
  isQuoted: boolean,
): string | undefined {
  if (!hasQuotes) return text.includes(delimiter) || /[\r\n]/u.test(text) ? undefined : text;
  return isQuoted || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
