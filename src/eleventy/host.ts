/** What Eleventy 3 hands to a plugin, as far as ours needs it, by its shape. */

/** `page`, as far as ours needs it. */
export interface HostPage {
  readonly lang?: unknown;
  readonly inputPath?: string;
  readonly date?: unknown;
}

/** What a filter or shortcode is called on: the page that it prints on, and in two languages its data. */
export interface HostScope {
  readonly page?: HostPage;
  /** Of Nunjucks the data themselves, of Liquid what gives them. */
  readonly ctx?: { readonly lang?: unknown; readonly getAll?: unknown };
}

/** A page of a collection. */
export interface HostItem {
  readonly date: Date;
  readonly url?: string | false;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A filter or a shortcode. */
export type HostFunction = (this: HostScope, ...values: unknown[]) => unknown;

/** `eleventyConfig`. */
export interface HostConfig {
  addFilter(name: string, filter: HostFunction): unknown;
  addShortcode(name: string, shortcode: HostFunction): unknown;
  addPreprocessor?(
    name: string,
    formats: string,
    see: (data: Readonly<Record<string, unknown>> & { readonly page?: HostPage }) => void,
  ): unknown;
  addCollection(
    name: string,
    collect: (api: { getFilteredByTag(tag: string): HostItem[] }) => unknown,
  ): unknown;
}
