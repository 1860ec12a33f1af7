const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** How many bytes a UTF-8 byte order mark takes at the beginning, if there is one. */
export function lengthOfMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Whether two headers are the same, whatever line ends and byte order marks they have. */
export function isSameHeader(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(plain(one), plain(other)) === 0;
}

function plain(header: Uint8Array): Uint8Array {
  let end = header.length;
  if (header[end - 1] === LINE_FEED) end--;
  if (header[end - 1] === CARRIAGE_RETURN) end--;
  return header.subarray(lengthOfMark(header), end);
}
