import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentError } from '../core/errors/index.ts';

/** Where the translator's page is: beside the bundles of the package, or, of the sources, where it is built. */
const PLACES = ['../web', '../../dist/web'] as const;
const NAME = 'jalali-press.html';

/** @throws ERR_DOCUMENT where it was not built. */
export function pageFile(): string {
  const paths = PLACES.map((place) => join(import.meta.dirname, place, NAME));
  const found = paths.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new DocumentError(NAME, 1, 1, 'the page is not built: npm run build:web');
}
