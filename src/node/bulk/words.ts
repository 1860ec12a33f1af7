/**
 * Four bytes in a word, of which a bit each is tested at once: `(x - ONES) & ~x & HIGH_BITS` is not 0 where a
 * byte of `x` is, and its lowest bit is that of the first one (A. Mycroft; of a borrow only later ones suffer).
 */
export const ONES = 0x01010101;
export const HIGH_BITS: number = 0x80808080 | 0;

/** Which byte of the word, from 0, the lowest bit belongs to. */
export function firstByteOf(bits: number): number {
  return (31 - Math.clz32(bits & -bits)) >> 3;
}
