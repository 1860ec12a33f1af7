/**
 * What an i18next instance has, as far as the adapter needs it, by its shape: nobody has to install the
 * i18next of this package beside their own. i18next 26 and 27 have it.
 */

/** What i18next calls for the `format` of `{{value, format}}`, all that stands behind the comma. */
export type HostFormat = (
  value: unknown,
  format?: string,
  lng?: string,
  options?: Readonly<Record<string, unknown>>,
) => unknown;

/** An instance of i18next, initialized. */
export interface HostInstance {
  readonly options: object;
  readonly services: {
    readonly formatter?: {
      /** Names a formatter. */
      add(
        name: string,
        format: (value: unknown, lng: string | undefined, options: object) => string,
      ): void;
    };
    /** Has `format`, which i18next's types leave out. */
    readonly interpolator: object;
    /** Is a `HostStore`, which i18next's types leave out. */
    readonly resourceStore: object;
    readonly logger: {
      /** Is heard without `debug`. */
      error(...messages: unknown[]): unknown;
    };
  };
}

/** Where an instance keeps its messages; the instance's own method is not there yet when a plugin starts. */
export interface HostStore {
  addResourceBundle(
    lng: string,
    ns: string,
    resources: object,
    deep: boolean,
    overwrite: boolean,
  ): void;
}

/** A plugin that i18next starts at the end of `init`, of the type that its docs have for this. */
export interface HostPlugin {
  readonly type: '3rdParty';
  /** i18next calls it at the end of its own `init`. */
  init(instance: HostInstance): void;
}
