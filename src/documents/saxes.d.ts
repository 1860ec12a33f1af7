/**
 * The part of saxes that is used. Its own declarations do not compile under `exactOptionalPropertyTypes`;
 * `paths` in tsconfig.json puts these in their stead.
 */
export declare class SaxesParser {
  constructor(options: { readonly position: boolean });
  /** How far the source is read, in UTF-16 units. */
  readonly position: number;
  on(event: 'error', handler: (error: Error) => void): void;
  on(event: 'xmldecl', handler: (declaration: { readonly encoding?: string }) => void): void;
  on(
    event: 'opentag',
    handler: (tag: {
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
    }) => void,
  ): void;
  on(
    event: 'cdata' | 'closetag' | 'comment' | 'doctype' | 'processinginstruction' | 'text',
    handler: () => void,
  ): void;
  write(source: string): this;
  close(): this;
}
