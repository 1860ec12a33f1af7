import type { StateInline } from 'markdown-it';

/** Where a label that begins at a bracket ends, `UNCLOSED` for none, and whether a link stands in it. */
interface Label {
  readonly end: number;
  readonly holdsLink: boolean;
}

const UNCLOSED = -1;
const CLOSING_BRACKET = ']';

/** What is known of the brackets of a text, by the place of each. */
const labels = new WeakMap<StateInline, Map<number, Label>>();

/**
 * Finds the end of a link's or an image's label, as markdown-it's own function of this name does; that
 * one reads on from each bracket to the end of the text, which takes minutes for a megabyte of `![`.
 * This one reads each label once: what is known of a bracket inside is not read again.
 */
export function parseLinkLabel(state: StateInline, start: number, disableNested = false): number {
  const known = labels.get(state) ?? beginLabels(state);
  let label = known.get(start);
  if (label === undefined) known.set(start, (label = readLabel(state, start, known)));
  // Within the text of a link the state ends earlier than the whole text does.
  if (label.end >= state.posMax || (disableNested && label.holdsLink)) return UNCLOSED;
  return label.end;
}

/**
 * The library's cache of tokens is filled from the innermost bracket outward, which an object takes
 * quadratic time for; a list as long as the text does not.
 */
function beginLabels(state: StateInline): Map<number, Label> {
  const known = new Map<number, Label>();
  labels.set(state, known);
  state.cache = Array.from<number>({ length: state.posMax });
  return known;
}

function readLabel(state: StateInline, start: number, known: ReadonlyMap<number, Label>): Label {
  const { pos: oldPos, posMax, src } = state;
  let end = UNCLOSED;
  let holdsLink = false;
  state.pos = start + 1;
  while (state.pos < posMax) {
    const place = state.pos;
    if (src[place] === CLOSING_BRACKET) {
      end = place;
      break;
    }
    state.md.inline.skipToken(state); // asks for the label of a bracket
    if (src[place] !== '[') continue;
    if (state.pos > place + 1) {
      holdsLink = true;
      continue;
    }
    const inner = known.get(place);
    // A bracket inside that stays open takes the end of this one.
    if (inner === undefined || inner.end === UNCLOSED) break;
    holdsLink ||= inner.holdsLink;
    state.pos = inner.end + 1;
  }
  state.pos = oldPos;
  return { end, holdsLink };
}
