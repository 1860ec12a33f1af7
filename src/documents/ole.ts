/** The eight bytes that begin every file of Microsoft's compound format: MS-CFB, 2.2. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Why a file of Microsoft's older format is refused: a .doc, or what a password encrypts; undefined for others. */
export function oldFormatOf(bytes: Uint8Array): string | undefined {
  if (SIGNATURE.some((byte, place) => bytes[place] !== byte)) return undefined;
  // MS-OFFCRYPTO has the encrypted package in a stream of this name, which the directory holds as UTF-16.
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
    ? 'it is encrypted with a password; save it without one'
    : 'it is in the old .doc format; save it as .docx';
}
