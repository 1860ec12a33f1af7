/**
 * The base of every error this package throws on purpose: a stable `code`, and beside it, as plain
 * properties, what was wrong and what would settle it. Codes follow semver; messages do not.
 */
export abstract class PressError extends Error {
  declare readonly code: string;

  constructor(message: string, data: { readonly code: string; readonly [field: string]: unknown }) {
    super(message);
    Object.assign(this, data);
  }

  /** Tells our errors across bundles and realms, where `instanceof` would not. */
  get isPressError(): true {
    return true;
  }
}
