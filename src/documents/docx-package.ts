import { type PartReader, readPart } from './ooxml.ts';
import type { Refuse } from './zip-directory.ts';
import type { ZipArchive } from './zip.ts';

/** A part that another part names. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, which the transitional and the strict form share: `footnotes`. */
  readonly type: string;
  readonly part: string;
}

/** The parts of an Office Open XML package, found by what names them and never by a usual place. */
export class DocxPackage {
  readonly #zip: ZipArchive;
  readonly #refuse: Refuse;

  constructor(zip: ZipArchive, refuse: Refuse) {
    this.#zip = zip;
    this.#refuse = refuse;
  }

  /**
   * The part that holds the document.
   *
   * @throws ERR_DOCUMENT where there is none.
   */
  mainPart(): string {
    const named = this.relationshipsOf('').find(({ type }) => type === 'officeDocument')?.part;
    if (named !== undefined && this.#zip.has(named)) return named;
    const typed = this.#typedMainPart();
    if (typed !== undefined && this.#zip.has(typed)) return typed;
    if (this.#zip.has('content.xml') && this.#zip.has('mimetype'))
      throw this.#refuse('it is an OpenDocument file; save it as .docx');
    throw this.#refuse('it is a zip archive, but no Word document is in it; save it as .docx');
  }

  /** What a part names, or the package itself, whose name is empty; what lies outside is left out. */
  relationshipsOf(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const found: Relationship[] = [];
    const relationship: PartReader = {
      child: ({ name, attribute }) => {
        const target = attribute('Target');
        if (name !== 'rel:Relationship' || target === undefined) return undefined;
        if (attribute('TargetMode') === 'External') return undefined;
        const type = attribute('Type') ?? '';
        found.push({
          id: attribute('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          part: resolve(folder, target),
        });
        return undefined;
      },
    };
    this.readIfThere(`${folder}_rels/${part.slice(slash)}.rels`, { child: () => relationship });
    return found;
  }

  /** Reads the XML of a part, if the package holds it; tells whether it does. */
  readIfThere(part: string, root: PartReader): boolean {
    const bytes = this.#zip.read(part);
    if (bytes === undefined) return false;
    readPart(bytes, part, root, this.#refuse);
    return true;
  }

  /** The part whose content type is that of a document, a template, or one of them with macros. */
  #typedMainPart(): string | undefined {
    let found: string | undefined;
    const override: PartReader = {
      child: ({ attribute }) => {
        if (MAIN_TYPES.has(attribute('ContentType')?.toLowerCase() ?? ''))
          found ??= resolve('', attribute('PartName') ?? '');
        return undefined;
      },
    };
    this.readIfThere('[Content_Types].xml', { child: () => override });
    return found;
  }
}

/** In lower case, as content types are compared: ECMA-376, and MS-OFFMACRO2 for those with macros. */
const MAIN_TYPES: ReadonlySet<string> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
  'application/vnd.ms-word.document.macroenabled.main+xml',
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml',
]);

/** The name of a part from a target, which is absolute or counts from a folder. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
