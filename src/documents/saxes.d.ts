/**
 * The part of saxes that is used. Its own declarations do not compile under `exactOptionalPropertyTypes`;
 * `paths` in tsconfig.json puts these in their stead.
 */
export declare class SaxesParser {
  constructor(options: { readonly position: boolean });
  /** How far the source is read, in UTF-16 units. */
  readonly position: number;
  /** The line that is read, from 1, and the place in it, from 0, in UTF-16 units. */
  readonly line: number;
  readonly columnIndex: number;
  on(event: 'error', handler: (error: Error) => void): void;
  on(event: 'xmldecl', handler: (declaration: { readonly encoding?: string }) => void): void;
  on(
    event: 'opentag' | 'closetag',
    handler: (tag: {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly isSelfClosing: boolean;
    }) => void,
  ): void;
  on(event: 'cdata' | 'text', handler: (text: string) => void): void;
  on(event: 'comment' | 'doctype' | 'processinginstruction', handler: () => void): void;
  write(source: string): this;
  close(): this;
}
