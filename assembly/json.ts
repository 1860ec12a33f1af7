/** After a piece of JSON, as those of `json-bytes.ts` are; -1 for what is none, or for the plain path. */
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOT,
  NINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  PLUS,
  QUOTE,
  SPACE,
  TAB,
  ZERO,
} from './bytes';

/** Little-endian, as they are loaded. */
const TRUE: u32 = 0x65757274;
const NULL: u32 = 0x6c6c756e;
const FALS: u32 = 0x736c6166;

/** Values that nest deeper are for the plain path, which has no stack to fill. */
const DEEPEST = 64;

export function afterString(start: i32): i32 {
  let at = start + 1;
  while (true) {
    const bytes = v128.load(at);
    const stops = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(bytes, i8x16.splat(QUOTE)), i8x16.eq(bytes, i8x16.splat(BACKSLASH))),
        i8x16.lt_u(bytes, i8x16.splat(SPACE)),
      ),
    );
    if (stops == 0) {
      at += 16;
      continue;
    }
    at += ctz(stops);
    const byte = load<u8>(at);
    if (byte == QUOTE) return at + 1;
    if (byte != BACKSLASH) return -1;
    at = afterEscape(at);
    if (at < 0) return -1;
  }
}

function afterEscape(start: i32): i32 {
  const byte = load<u8>(start, 1);
  // u
  if (byte == 0x75) {
    for (let at = start + 2; at < start + 6; at++) {
      const digit = load<u8>(at);
      const letter = digit | 0x20;
      if ((digit < ZERO || digit > NINE) && (letter < 0x61 || letter > 0x66)) return -1;
    }
    return start + 6;
  }
  const isSign = byte == QUOTE || byte == BACKSLASH || byte == 0x2f;
  // b f n r t
  const isLetter = byte == 0x62 || byte == 0x66 || byte == 0x6e || byte == 0x72 || byte == 0x74;
  return isSign || isLetter ? start + 2 : -1;
}

export function afterValue(start: i32, depth: i32): i32 {
  const byte = load<u8>(start);
  if (byte == QUOTE) return afterString(start);
  if (byte == OPEN_BRACKET || byte == OPEN_BRACE)
    return depth == DEEPEST ? -1 : afterNested(start, depth + 1);
  if (byte == DASH || (byte >= ZERO && byte <= NINE)) return afterNumber(start);
  const word = load<u32>(start);
  if (word == TRUE || word == NULL) return start + 4;
  return word == FALS && load<u8>(start, 4) == 0x65 ? start + 5 : -1;
}

function afterNested(start: i32, depth: i32): i32 {
  const isObject = load<u8>(start) == OPEN_BRACE;
  const close = isObject ? CLOSE_BRACE : CLOSE_BRACKET;
  let at = afterSpace(start + 1);
  if (load<u8>(at) == close) return at + 1;
  while (true) {
    if (isObject) {
      if (load<u8>(at) != QUOTE) return -1;
      at = afterString(at);
      if (at < 0) return -1;
      at = afterSpace(at);
      if (load<u8>(at) != COLON) return -1;
      at = afterSpace(at + 1);
    }
    at = afterValue(at, depth);
    if (at < 0) return -1;
    at = afterSpace(at);
    const byte = load<u8>(at);
    if (byte == close) return at + 1;
    if (byte != COMMA) return -1;
    at = afterSpace(at + 1);
  }
}

/** After white space but line feeds. */
function afterSpace(start: i32): i32 {
  let at = start;
  while (load<u8>(at) <= SPACE) {
    const byte = load<u8>(at);
    if (byte != SPACE && byte != TAB && byte != CARRIAGE_RETURN) return at;
    at++;
  }
  return at;
}

/** Up to fifteen digits are gone over at once. */
function afterNumber(start: i32): i32 {
  const first = load<u8>(start) == DASH ? start + 1 : start;
  const digits = i8x16.sub(v128.load(first), i8x16.splat(ZERO));
  const count = ctz(i8x16.bitmask(i8x16.gt_u(digits, i8x16.splat(9))) | 0x10000);
  const next = load<u8>(first + count);
  // e or E
  if (count == 16 || next == DOT || (next | 0x20) == 0x65) return afterLongNumber(first);
  return count == 0 || (count > 1 && load<u8>(first) == ZERO) ? -1 : first + count;
}

/** After one of any length, with a fraction or an exponent. */
function afterLongNumber(first: i32): i32 {
  let at = load<u8>(first) == ZERO ? first + 1 : afterDigits(first);
  if (at < 0) return -1;
  if (load<u8>(at) == DOT) {
    at = afterDigits(at + 1);
    if (at < 0) return -1;
  }
  if ((load<u8>(at) | 0x20) != 0x65) return at;
  const sign = load<u8>(++at);
  return afterDigits(sign == PLUS || sign == DASH ? at + 1 : at);
}

/** After one digit or more. */
function afterDigits(start: i32): i32 {
  let at = start;
  while (load<u8>(at) >= ZERO && load<u8>(at) <= NINE) at++;
  return at == start ? -1 : at;
}
