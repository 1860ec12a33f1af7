/**
 * What markdown-it has beside its reader, and the page never runs: the page prints no HTML of Markdown, makes no link
 * of a bare address, and leaves quotes as they are. What is read is the same; `tests/web/engine/built.test.ts` holds it to that.
 */

/**
 * What stands in the place of a module that markdown-it was bundled from.
 *
 * @type {Readonly<Record<string, string>>}
 */
const INSTEAD = {
  'src/renderer.ts': 'var Renderer = class {};',
  'src/rules_core/linkify.ts': 'var linkify$1 = () => {};',
  'src/rules_core/replacements.ts': 'var replace = () => {};',
  'src/rules_core/smartquotes.ts': 'var smartquotes = () => {};',
  'src/rules_core/text_join.ts': 'var text_join = () => {};',
  'src/rules_inline/linkify.ts': 'var linkify = () => false;',
  'helpers/esm/typeof.js': '',
  'helpers/esm/toPrimitive.js': '',
  'helpers/esm/toPropertyKey.js': '',
  // Each object of markdown-it is new where it is called, and has no setter that it could meet.
  'helpers/esm/defineProperty.js': 'var _defineProperty = (to, key, value) => (to[key] = value);',
};

/** What markdown-it gives to its plugins, of which there are none. */
const FOR_PLUGINS = /(?<="utils",\s+)utils_exports\b/u;

const REGION = /^\/\/#region (.+)\n[^]*?^\/\/#endregion$/gmu;

/**
 * The reader alone of the one file that markdown-it is.
 *
 * @param {string} code
 * @returns {string}
 */
export function readerAlone(code) {
  const left = new Set(Object.keys(INSTEAD));
  const without = code.replace(REGION, (region, /** @type {string} */ path) => {
    const name = [...left].find((end) => path.endsWith(end));
    if (name === undefined) return region;
    left.delete(name);
    return INSTEAD[name] ?? '';
  });
  if (left.size > 0 || !FOR_PLUGINS.test(without))
    throw new Error(`markdown-it is another: it has no ${[...left, 'utils'].join(', ')}`);
  return without.replace(FOR_PLUGINS, 'undefined');
}
