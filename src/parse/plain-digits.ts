/** The upper bits of the digits 0-9, ۰-۹ and ٠-٩; the lower four are the value. */
export const ASCII_PAGE = 0x3;
const PERSIAN_PAGE = 0x6f;
const ARABIC_PAGE = 0x66;

/** The kind of the digit at a place; undefined for what is none. */
export function pageAt(text: string, place: number): number | undefined {
  const unit = text.charCodeAt(place);
  const page = unit >> 4;
  const isPage = page === ASCII_PAGE || page === PERSIAN_PAGE || page === ARABIC_PAGE;
  return isPage && (unit & 15) <= 9 ? page : undefined;
}

/** Where the digits of a kind end that begin at a place. */
export function endOfDigits(text: string, from: number, page: number): number {
  let place = from;
  for (; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (unit >> 4 !== page || (unit & 15) > 9) break;
  }
  return place;
}

export function valueOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) value = value * 10 + (text.charCodeAt(place) & 15);
  return value;
}
