import type { Place } from '../check/types.ts';

/** How much of the line on either side of a place belongs to its fingerprint. */
const AROUND = 32;

/**
 * What a finding is known by wherever its line moves and whatever language tells it: the rule, what was
 * found, and what stands beside it in the line.
 */
export function fingerprintOf(ruleId: string, source: string, { index, length }: Place): string {
  const end = index + length;
  const lineStart = source.lastIndexOf('\n', index - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const before = source.slice(Math.max(lineStart, index - AROUND), index);
  const after = source.slice(end, Math.min(lineEnd === -1 ? source.length : lineEnd, end + AROUND));
  const parts = [ruleId, before.trimStart(), source.slice(index, end), after.trimEnd()];
  return hash(parts.map((part) => part.replaceAll(/\s+/gu, ' ')).join('\n'));
}

/** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

function hash(text: string): string {
  let value = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
  }
  return value.toString(16).padStart(16, '0');
}
