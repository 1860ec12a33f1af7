/**
 * The work of nearly every batch, a date of ten bytes in records like the one before, sixteen bytes at a time:
 * AssemblyScript, which `node scripts/date-kernel.mjs` compiles to WebAssembly (SIMD) and puts into
 * `src/node/bulk/date-kernel.generated.ts`. A line takes two fifths of the time of the same in TypeScript, and
 * the engine has little to compile before it is quick.
 *
 * It rewrites a block in place, from `start` on, and gives the place before the first record that it does not
 * know: that one is for the plain path in `src/node/bulk/`, which reads all that this does, and alike. So
 * nothing is refused here. A line feed ends each block and every scan; behind a block there is room for the
 * bytes that a last load of sixteen takes.
 */

// The memory, from its beginning; `date-kernel.ts` in `src/node/bulk/` has the same places.
/** Of the shape of a record: how long each piece between two values is, and where its chunks end. */
const LENGTHS = 0;
const CHUNK_ENDS = 1024;
/** The bytes of the pieces, sixteen in a chunk, each with a mask of those that count behind it. */
const CHUNKS = 2048;
/** Of each month from Farvardin 1304 on, what `day-tables.ts` says of it; 0 where it was not asked. */
const BEGINS = 34816;
const TURNS = 91264;

const FIRST_JALALI = 1304;
const LAST_JALALI = 1499;
const FIRST_GREGORIAN = 1700;
const LAST_GREGORIAN = 2479;

const DATE_LENGTH = 10;
const DASHES = 0x2d00002d;
const DOTS = 0x2e00002e;
const SLASHES = 0x2f00002f;

const TAB: u8 = 0x09;
const LINE_FEED: u8 = 0x0a;
const CARRIAGE_RETURN: u8 = 0x0d;
const SPACE: u8 = 0x20;
const QUOTE: u8 = 0x22;
const PLUS: u8 = 0x2b;
const COMMA: u8 = 0x2c;
const DASH: u8 = 0x2d;
const DOT: u8 = 0x2e;
const ZERO: u8 = 0x30;
const NINE: u8 = 0x39;
const COLON: u8 = 0x3a;
const OPEN_BRACKET: u8 = 0x5b;
const BACKSLASH: u8 = 0x5c;
const CLOSE_BRACKET: u8 = 0x5d;
const OPEN_BRACE: u8 = 0x7b;
const CLOSE_BRACE: u8 = 0x7d;
/** Little-endian, as they are loaded. */
const TRUE: u32 = 0x65757274;
const NULL: u32 = 0x6c6c756e;
const FALS: u32 = 0x736c6166;

/** Values that nest deeper are for the plain path, which has no stack to fill. */
const DEEPEST = 64;

/** Which dates are read: those whose answer is of the other calendar. */
export let readsJalali: bool = false;
export let readsGregorian: bool = false;
/** The shape: how many pieces it has, and after which of them the field stands. */
export let pieces: i32 = 0;
export let field: i32 = 0;
/** What became of a block: how many records were rewritten, and the year that the tables lack. */
export let passed: i32 = 0;
export let missing: i32 = 0;

/** The date of the record at hand: its place, and that of the other calendar, packed. */
let place: i32 = 0;
let answer: i32 = 0;
let isToJalali: bool = false;

/** Rewrites JSON objects of the shape, one a line. */
export function rewriteObjects(start: i32, limit: i32): i32 {
  let record = start;
  passed = 0;
  missing = 0;
  if (pieces == 0) return start;
  while (record < limit) {
    const next = afterObject(record);
    if (next < 0) break;
    writeDate();
    record = next;
    passed++;
  }
  return record;
}

/** Rewrites rows in which no cell has quotes; of each `width` cells, or of any number where that is 0. */
export function rewriteRows(start: i32, limit: i32, delimiter: i32, column: i32, width: i32): i32 {
  const delimiters = i8x16.splat(<i8>delimiter);
  let row = start;
  let cell = start;
  let cells = 0;
  passed = 0;
  missing = 0;
  for (let at = start; at < limit; at += 16) {
    const bytes = v128.load(at);
    let stops = i8x16.bitmask(
      v128.or(
        v128.or(i8x16.eq(bytes, delimiters), i8x16.eq(bytes, i8x16.splat(LINE_FEED))),
        i8x16.eq(bytes, i8x16.splat(QUOTE)),
      ),
    );
    for (; stops != 0; stops &= stops - 1) {
      const stop = at + ctz(stops);
      const byte = load<u8>(stop);
      if (byte == QUOTE) return row;
      if (cells == column) {
        const hasReturn = byte == LINE_FEED && load<u8>(stop - 1) == CARRIAGE_RETURN;
        if ((hasReturn ? stop - 1 : stop) - cell != DATE_LENGTH || !readDate(cell)) return row;
      }
      cells++;
      cell = stop + 1;
      if (byte != LINE_FEED) continue;
      if (cells <= column || (width != 0 && cells != width)) return row;
      writeDate();
      passed++;
      row = cell;
      if (row == limit) return row;
      cells = 0;
    }
  }
  return row;
}

/** After a record of the shape, its date read; -1 for any other. */
function afterObject(start: i32): i32 {
  const last = pieces - 1;
  const fieldPiece = field;
  let at = start;
  let chunk = CHUNKS;
  for (let piece = 0; ; piece++) {
    const next = at + load<i32>(piece << 2, LENGTHS);
    for (const end = load<i32>(piece << 2, CHUNK_ENDS); chunk < end; chunk += 32, at += 16) {
      const other = v128.xor(v128.load(at), v128.load(chunk));
      if (v128.any_true(v128.and(other, v128.load(chunk, 16)))) return -1;
    }
    if (piece == last) return next;
    if (piece == fieldPiece) {
      at = next + DATE_LENGTH + 2;
      if (load<u8>(next) != QUOTE || load<u8>(at - 1) != QUOTE || !readDate(next + 1)) return -1;
    } else {
      at = load<u8>(next) == QUOTE ? afterString(next) : afterValue(next, 0);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** Reads a date, four bytes in a word, and looks up that of the other calendar. */
function readDate(start: i32): bool {
  const middle = load<i32>(start, 4);
  const marks = middle & 0xff0000ff;
  if (marks != DASHES && marks != SLASHES && marks != DOTS) return false;
  const years = digitsOf(load<i32>(start));
  const days = digitsOf(((middle >>> 8) & 0xffff) | ((<i32>load<u16>(start, 8)) << 16));
  if ((years | days) < 0) return false;
  const year = (years & 0xff) * 100 + (years >> 16);
  const month = days & 0xff;
  const day = days >> 16;
  if (month < 1 || month > 12 || day < 1) return false;
  isToJalali = year > LAST_JALALI;
  if (isToJalali) {
    if (year < FIRST_GREGORIAN || year > LAST_GREGORIAN || !readsGregorian) return false;
  } else if (year < FIRST_JALALI || !readsJalali) return false;
  const at = ((year - FIRST_JALALI) * 12 + month - 1) << 2;
  const begin = load<i32>(at, BEGINS);
  if (begin == 0) {
    missing = year;
    return false;
  }
  if (day > (begin & 31)) return false;
  const turn = load<i32>(at, TURNS);
  const after = day - (turn & 63);
  answer = after < 0 ? (begin >> 5) + day - 1 : (turn >> 6) + after;
  place = start;
  return true;
}

/** Four ASCII digits as two numbers of two, `first | second << 16`; negative where one is none. */
function digitsOf(word: i32): i32 {
  const digits = word ^ 0x30303030;
  // A byte above 9 reaches its highest bit by the sum, or has it.
  if ((((digits + 0x76767676) | digits) & 0x80808080) != 0) return -1;
  return ((digits * 2561) >>> 8) & 0xff00ff;
}

function writeDate(): void {
  const year = answer >> 9;
  const century = year / 100;
  const marks = isToJalali ? SLASHES : DASHES;
  store<i32>(place, asciiOf(century) | (asciiOf(year - century * 100) << 16));
  store<i32>(place, marks | (asciiOf((answer >> 5) & 15) << 8), 4);
  store<i16>(place, <i16>asciiOf(answer & 31), 8);
}

/** Two digits, as they are stored. */
function asciiOf(value: i32): i32 {
  const tens = value / 10;
  return (ZERO + tens) | ((ZERO + value - tens * 10) << 8);
}

/** After a piece of JSON, as those of `json-bytes.ts` are; -1 for what is none, or for the plain path. */
function afterString(start: i32): i32 {
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

function afterValue(start: i32, depth: i32): i32 {
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

function afterSpace(start: i32): i32 {
  let at = start;
  while (true) {
    const byte = load<u8>(at);
    if (byte != SPACE && byte != TAB && byte != CARRIAGE_RETURN) return at;
    at++;
  }
}

function afterNumber(start: i32): i32 {
  let at = load<u8>(start) == DASH ? start + 1 : start;
  if (load<u8>(at) == ZERO) at++;
  else at = afterDigits(at);
  if (at < 0) return -1;
  if (load<u8>(at) == DOT) {
    at = afterDigits(at + 1);
    if (at < 0) return -1;
  }
  // e or E
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
