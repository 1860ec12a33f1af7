/** `locales/<tag>/errors.json`: error messages and the names of fields in them. */
export interface ErrorPhrases {
  readonly fields: Readonly<Record<string, string>>;
  /** By the English words of a reason, with `{{1}}` for what stands there. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** `{{field}} from {{min}} to {{max}}`, of what would fit. */
  readonly range?: string;
  /** `one of {{list}}`, of what would fit. */
  readonly oneOf?: string;
  readonly messages: Readonly<Record<string, string>>;
}
