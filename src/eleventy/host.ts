/** What Eleventy 3 hands to a plugin, as far as ours needs it, by its shape. */

/** What a filter or shortcode is called on: the page that it prints on. */
export interface HostScope {
  readonly page?: { readonly lang?: unknown };
  readonly ctx?: { readonly lang?: unknown };
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
  addCollection(
    name: string,
    collect: (api: { getFilteredByTag(tag: string): HostItem[] }) => unknown,
  ): unknown;
}
