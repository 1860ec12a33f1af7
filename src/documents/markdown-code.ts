const FENCE = /^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![^]))/gmu;
const INDENTED = /^(?: {4}|\t).*$/gmu;
const SPAN = /(?<!`)(`+)(?!`)(?:(?!\n\n)[^])*?(?<!`)\1(?!`)/gu;

/** A Markdown source with its code blanked, and what stands before its body: every place stays where it is. */
export function withoutCode(source: string, bodyOffset: number): string {
  const body = [FENCE, INDENTED, SPAN].reduce(
    (text, code) => text.replace(code, blank),
    source.slice(bodyOffset),
  );
  return blank(source.slice(0, bodyOffset)) + body;
}

function blank(text: string): string {
  return text.replace(/[^\n]/gu, ' ');
}
