/** In the script for pages, in place of i18next: as much of it as our phrases use, which a test holds. */

type Tree = { readonly [key: string]: string | Tree };
type Values = Readonly<Record<string, string | number>>;

interface InitOptions {
  readonly resources: Readonly<Record<string, { readonly translation: Tree }>>;
  readonly parseMissingKeyHandler: (key: string) => never;
}

/** An instance that knows how to be made and asked. */
export function createInstance(): {
  init(options: InitOptions): void;
  getFixedT(tag: string): (key: string, values?: Values) => string;
} {
  let book: InitOptions;
  return {
    init(options) {
      book = options;
    },
    getFixedT(tag) {
      const plurals = new Intl.PluralRules(tag);
      return (key, values) => {
        const count = values?.['count'];
        const find = (name: string): string | undefined => textAt(book.resources[tag], name);
        const phrase =
          (typeof count === 'number' ? find(`${key}_${plurals.select(count)}`) : undefined) ??
          find(key) ??
          book.parseMissingKeyHandler(key);
        // A phrase that is asked for alone is given as it is written.
        if (values === undefined) return phrase;
        return phrase.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''));
      };
    },
  };
}

function textAt(resource: { readonly translation: Tree } | undefined, key: string) {
  let at: string | Tree | undefined = resource?.translation;
  for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return typeof at === 'string' ? at : undefined;
}
