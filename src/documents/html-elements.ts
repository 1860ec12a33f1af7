import type { Inside } from './block.ts';

/** Elements whose text is not shown as text. */
export const HIDDEN: ReadonlySet<string> = new Set(
  'head title script style template noscript svg math canvas object iframe audio video select'.split(
    ' ',
  ),
);

/** Elements whose text is shown as struck. */
export const STRUCK: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** The element that holds what is raised. */
export const RAISED = 'sup';

/** Elements that hold code as it was typed. */
export const PREFORMATTED: ReadonlySet<string> = new Set('pre textarea xmp listing'.split(' '));

/** Elements whose text is not the writer's own prose. */
export const INSIDE: ReadonlyMap<string, Inside> = new Map([
  ...'code kbd samp var tt'.split(' ').map((name) => [name, 'code'] as const),
  ['a', 'link'],
  ['q', 'quote'],
  ['blockquote', 'quote'],
]);

/** Elements that are headings. */
export const HEADINGS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

/** Elements whose text tells what a picture or a table shows. */
export const CAPTIONS: ReadonlySet<string> = new Set('caption figcaption'.split(' '));

/**
 * Elements that begin and end a run of text. All others are inline, custom elements too, as in CSS:
 * a tag inside a word does not split it.
 */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ' +
    'nav ol option p pre search section summary table tbody td textarea tfoot th thead title tr ul xmp listing'
  ).split(' '),
);
