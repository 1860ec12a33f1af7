/** The polynomial of ISO 3309, its bits reversed, as zip and gzip use it. */
const POLYNOMIAL = 0xed_b8_83_20;

/** Made at its first use: 1 ms of the start of every command that reads documents, of which few are zips. */
let table: Uint32Array | undefined;

function remainders(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
      remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
    return remainder;
  });
}

/** The checksum that a zip keeps of each file in it. */
export function crc32(bytes: Uint8Array): number {
  const known = (table ??= remainders());
  let remainder = 0xff_ff_ff_ff;
  for (const byte of bytes)
    remainder = (known[(remainder ^ byte) & 0xff] as number) ^ (remainder >>> 8);
  return (remainder ^ 0xff_ff_ff_ff) >>> 0;
}
