/** `locales/<tag>/web.json`: what the translator's page says, by keys; `{{name}}` is filled in. */
export type WebPhrases = Readonly<Record<string, string>>;
