/** What the tests use of gettext-parser, which has no types of its own. */
declare module 'gettext-parser' {
  export interface Entry {
    msgctxt?: string;
    msgid: string;
    msgid_plural?: string;
    msgstr: string[];
    comments?: { flag?: string; translator?: string; reference?: string; extracted?: string };
  }
  type Table = Record<string, Record<string, Entry>>;
  export const po: {
    parse(input: string): {
      headers?: Record<string, string>;
      translations: Table;
    };
    compile(
      table: { headers: Record<string, string>; translations: Table; obsolete?: Table },
      options: { foldLength: number; eol: string },
    ): Buffer;
  };
}
