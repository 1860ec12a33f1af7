import { createInstance } from 'i18next';
import { pressFormats } from 'jalali-press/i18next';
import { initReactI18next } from 'react-i18next';
import { en, fa } from './messages.js';

/**
 * The i18next of the page. A server gives its clock; a page that is made again in the browser gives the
 * moment that the server told, so that both write the same.
 *
 * @param {string} lng
 * @param {() => Date} now
 */
export function pageI18n(lng, now) {
  const instance = createInstance();
  void instance
    .use(initReactI18next)
    .use(
      pressFormats({
        timeZone: 'Asia/Tehran',
        now,
        fallbackLocale: 'en',
        onError(error, { format, key }) {
          console.error(`${format} of ${key}: ${error.message}`);
          return '[date to be confirmed]';
        },
      }),
    )
    .init({
      lng,
      fallbackLng: 'en',
      resources: { en: { translation: en }, fa: { translation: fa } },
      // React escapes what it writes.
      interpolation: { escapeValue: false },
    });
  return instance;
}
