import { createInstance, type i18n, type InitOptions } from 'i18next';
import { addPressFormats, type PressFormatsOptions } from '../../src/i18next/index.ts';

/** The messages of one language, by key. */
type Messages = Readonly<Record<string, string | readonly string[]>>;

/** An app's own instance, initialized with messages by language, before any format of ours. */
export function bareApp(
  messages: Readonly<Record<string, Messages>>,
  init: InitOptions = {},
): i18n {
  const app = createInstance();
  void app.init({
    lng: Object.keys(messages)[0] ?? 'en',
    resources: Object.fromEntries(
      Object.entries(messages).map(([lng, translation]) => [lng, { translation }]),
    ),
    interpolation: { escapeValue: false },
    ...init,
  });
  return app;
}

/** The text of one message with our formats. */
export function say(
  message: string,
  values: Readonly<Record<string, unknown>>,
  { lng = 'en', ...options }: PressFormatsOptions & { readonly lng?: string } = {},
): string {
  return addPressFormats(bareApp({ [lng]: { message } }), options).t('message', values);
}

/** An `onError` that prints an error's code, and so shows which one it was. */
export const printCode = (error: Error): string =>
  'code' in error ? `<${String(error.code)}>` : `<${error.name}>`;

/** An `onError` that prints an error's message. */
export const printMessage = (error: Error): string => error.message;
