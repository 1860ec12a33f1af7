import type { State } from './state.ts';

/** The longest address that is written: some messengers cut longer ones. */
const LONGEST = 16_000;

/** No text is packed more tightly: longer ones are not tried, which would hold up the page. */
const PACKS = 20;

/** Puts what differs from the defaults into the part of an address that no server is told. */
export async function toHash(state: State, defaults: State): Promise<string> {
  const isLong =
    state.texts.source.text.length + state.texts.target.text.length + state.document.length >
    LONGEST * PACKS;
  const changed = Object.entries(state).filter(([key, value]) => {
    if (isLong && isWritten(key)) return false;
    const own = defaults[key as keyof State];
    return value !== own && JSON.stringify(value) !== JSON.stringify(own);
  });
  if (changed.length === 0) return '';
  const hash = await packed(changed);
  if (isLong || hash.length <= LONGEST) return hash;
  return packed(changed.filter(([key]) => !isWritten(key)));
}

/** What may be of any length. */
function isWritten(key: string): boolean {
  return key === 'texts' || key === 'document';
}

async function packed(entries: readonly (readonly [string, unknown])[]): Promise<string> {
  const json = JSON.stringify(Object.fromEntries(entries));
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(json));
  return `#${toBase64Url(bytes)}`;
}

/** Reads what {@link toHash} wrote; what is not of that form is passed over. */
export async function fromHash(hash: string): Promise<Partial<State>> {
  if (hash.length < 2) return {};
  try {
    const bytes = await through(
      new DecompressionStream('deflate-raw'),
      fromBase64Url(hash.slice(1)),
    );
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}

async function through(
  stream: GenericTransformStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const packedStream = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packedStream).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (unit) => unit.codePointAt(0) ?? 0);
}
