import { addPressFormats } from './add-press-formats.ts';
import { resolveDefaults } from './defaults.ts';
import type { HostInstance, HostPlugin } from './host.ts';
import type { PressFormatsOptions } from './options.ts';
import { pressResources } from './press-resources.ts';

/**
 * Gives a plugin for i18next that adds the formats of {@link addPressFormats} when the instance is initialized.
 *
 * @throws as {@link addPressFormats}, at once and not when i18next starts it.
 * @example
 * const resources = { en: { translation: { on: 'On {{date, datePair}}' } } };
 * i18next.use(pressFormats({ timeZone: 'Asia/Tehran' })).init({ lng: 'en', resources });
 * i18next.t('on', { date: '2025-08-15' }) // => 'On August 15, 2025 (24 Mordad 1404)'
 * pressFormats({ timeZone: 'Asia/Teheran' }) // throws ERR_UNKNOWN_TIME_ZONE
 */
export function pressFormats(options: PressFormatsOptions = {}): HostPlugin {
  resolveDefaults(options);
  pressResources(options.resources ?? []);
  return {
    type: '3rdParty',
    init(instance: HostInstance): void {
      addPressFormats(instance, options);
    },
  };
}
