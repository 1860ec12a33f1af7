import { DocumentText } from '../check/document-text.ts';
import { checkKeys, checkOptions } from '../core/fields.ts';
import { FieldTypeError } from '../core/index.ts';
import { isServedLocale, negotiateLocale } from '../locale-data/index.ts';
import type { Direction } from '../localize/medium.ts';
import type { AnyNode, HostFile, HostNode } from '../unified/host.ts';
import { readTree } from '../unified/read-tree.ts';
import { BlockDirections, isCode } from './block-directions.ts';
import { writeHast } from './hast-html.ts';
import { runsIn } from './runs.ts';
import { wrap, wrappable } from './wrap.ts';

/** The options of `rehypePressBidi`. */
export interface RehypePressBidiOptions {
  /** The direction of the page round what is processed; by default that of the file's language, else `ltr`. */
  readonly direction?: Direction;
}

/**
 * Keeps the text of HTML in order where directions mix, as a plugin of rehype: blocks of the other direction get
 * `dir`, and runs that a line of the other direction would show in another order a `<bdi>`.
 *
 * @throws ERR_FIELD_TYPE for options that it cannot have, when the processor is made ready.
 * @example
 * String(html().use(rehypePressBidi).processSync('<p>On August 15, 2025 (۲۴ مرداد ۱۴۰۴) it rained.</p><p>باران آمد.</p>'))
 * // => '<p>On August 15, 2025 (<bdi>۲۴ مرداد ۱۴۰۴</bdi>) it rained.</p><p dir="rtl">باران آمد.</p>'
 */
export function rehypePressBidi(
  options: RehypePressBidiOptions = {},
): (tree: HostNode, file: HostFile) => void {
  checkOptions(options);
  checkKeys(options, ['direction']);
  const { direction } = options;
  if (direction !== undefined && direction !== 'ltr' && direction !== 'rtl')
    throw new FieldTypeError('direction', direction, '"ltr" or "rtl"');
  return (tree, file) => {
    const { html, document, facts } = readTree(tree, file, writeHast);
    const around = direction ?? directionOf(facts.language) ?? 'ltr';
    const directions = new BlockDirections(tree, html.texts, around);
    const text = new DocumentText(document);
    // From the last, so that the places before stay what they are.
    for (const { start, end, direction: own } of runsIn(text.text).toReversed()) {
      const place = text.toSource({ index: start, length: end - start });
      if (place === undefined || isAfterIsolate(html.html, place.index)) continue;
      const stretch = wrappable(html, { start: place.index, end: place.index + place.length });
      if (stretch === undefined || isCode(stretch.ancestors) || isSetApart(stretch.ancestors))
        continue;
      if (directions.of(stretch.ancestors) !== own) wrap(stretch, 'bdi', {});
    }
  };
}

function directionOf(language: string | undefined): Direction | undefined {
  if (language === undefined || !isServedLocale(language)) return undefined;
  return negotiateLocale(language).info.direction;
}

/** Whether an element in the line keeps the order of what it holds. */
function isSetApart(ancestors: readonly AnyNode[]): boolean {
  return ancestors.some(
    ({ tagName, properties }) =>
      tagName === 'bdi' ||
      tagName === 'bdo' ||
      tagName === 'option' ||
      (properties?.['dir'] !== undefined && INLINE.has(tagName ?? '')),
  );
}

/** The tag, or the control character, that sets apart what comes next; a tag may be raw. */
const ISOLATE = /(?:<bd[io]\b[^<>]*>(?:<time\b[^<>]*>)?|[\u2066-\u2068])$/iu;
const LONGEST_TAG = 100;

function isAfterIsolate(html: string, index: number): boolean {
  return ISOLATE.test(html.slice(Math.max(0, index - LONGEST_TAG), index));
}

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b cite em i q s small span strong time u'.split(' '),
);
