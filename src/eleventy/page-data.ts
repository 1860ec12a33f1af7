import type { HostConfig, HostPage, HostScope } from './host.ts';

/** The data of a page: its front matter, and what stands above it in the cascade. */
type PageData = Readonly<Record<string, unknown>>;

/**
 * The data of the pages of a site. Nunjucks and Liquid hand theirs to a filter; JavaScript and WebC hand over `page`
 * alone, by which they are found here.
 */
export class SiteData {
  readonly #byPath = new Map<string, PageData>();

  constructor(eleventyConfig: HostConfig) {
    eleventyConfig.addPreprocessor?.('jalali-press', '*', (data) => {
      const path = data.page?.inputPath;
      if (path !== undefined) this.#byPath.set(path, data);
    });
  }

  /** The data of the page that a filter or shortcode prints on. */
  of(scope: HostScope): PageData {
    const { ctx, page } = scope;
    if (ctx === undefined) return this.ofPage(page) ?? {};
    return (typeof ctx.getAll === 'function' ? ctx.getAll() : ctx) as PageData;
  }

  /** The data of a page. */
  ofPage(page: HostPage | undefined): PageData | undefined {
    return page?.inputPath === undefined ? undefined : this.#byPath.get(page.inputPath);
  }

  /** The language of the page that is printed: that of the plugin for languages, or `lang` of its data. */
  languageOf(scope: HostScope): string | undefined {
    const tag = scope.page?.lang ?? this.of(scope)['lang'];
    return typeof tag === 'string' ? tag : undefined;
  }

  /**
   * What a shortcode is about: a page of a collection or data as they are given; of `page`, which has no data of
   * its own, and of nothing at all, the page that it is.
   */
  itemOf(given: unknown, scope: HostScope): unknown {
    const isNothing = given === undefined || given === '';
    const page: unknown = isNothing ? scope.page : given;
    if (!isPage(page) || (!isNothing && 'data' in page)) return given;
    const isOwn = page.inputPath === scope.page?.inputPath;
    const data = isOwn ? this.of(scope) : this.ofPage(page);
    return data === undefined ? given : { data, date: page.date };
  }
}

/** Whether it is Eleventy's `page`, or a page of a collection. */
function isPage(given: unknown): given is HostPage {
  return typeof given === 'object' && given !== null && 'inputPath' in given;
}
