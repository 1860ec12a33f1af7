import { FieldTypeError } from '../core/index.ts';
import { FORMAT_NAMES } from './format-options.ts';
import type { HostFormat, HostInstance, HostStore } from './host.ts';
import type { PressFormatsOptions } from './options.ts';
import { isClone, ownInterpolator } from './own-interpolator.ts';
import { pressFormatter } from './press-formatter.ts';
import { pressResources, type PressResources } from './press-resources.ts';

/** What i18next formatted with before, by what it formats with now: added twice, the formats are added once. */
const replaced = new WeakMap<HostFormat, HostFormat>();

/**
 * Adds `jalaliDate`, `dateNumbering`, `datePair`, `dateRange`, `relativeDate`, `readTime` and `personList` to an
 * initialized instance of i18next, and gives it back. A clone has the formats of its instance; formats that are added
 * to a clone are its own.
 *
 * @throws ERR_FIELD_TYPE before `init`, and for an option that does not exist; ERR_STYLE, ERR_UNKNOWN_LOCALE,
 *   ERR_UNKNOWN_TIME_ZONE and others for one that nothing could be printed with. Later nothing is thrown:
 *   what cannot be printed goes to `onError`.
 * @example
 * const resources = { fa: { translation: { on: 'در {{date, jalaliDate(dateStyle: full)}}' } } };
 * i18next.init({ lng: 'fa', resources, interpolation: { escapeValue: false } });
 * addPressFormats(i18next, { timeZone: 'Asia/Tehran' });
 * i18next.t('on', { date: '2025-08-15' }) // => 'در جمعه ۲۴ مرداد ۱۴۰۴'
 * addPressFormats(i18next, { jalaliDate: { dateStlye: 'full' } }) // throws ERR_FIELD_TYPE
 */
export function addPressFormats<Instance extends HostInstance>(
  instance: Instance,
  options: PressFormatsOptions = {},
): Instance {
  const { formatter, interpolator } = instance?.services ?? {};
  const known: unknown = interpolator && Reflect.get(interpolator, 'format');
  if (formatter === undefined || interpolator === undefined || typeof known !== 'function') {
    const expected = 'an initialized i18next: add the formats after init(), or use(pressFormats())';
    throw new FieldTypeError('instance', instance, expected);
  }
  const press = pressFormatter(instance, options);
  const resources = pressResources(options.resources ?? []);

  const host = known as HostFormat;
  const original = replaced.get(host) ?? host;
  const separator: unknown = Reflect.get(formatter, 'formatSeparator');
  const format = press.around(original, typeof separator === 'string' ? separator : ',');
  replaced.set(format, original);
  // A formatter that is added the plain way sees the options of the message mixed with its data. So the formats
  // stand before i18next's formatter; clones with an interpolator of their own take it from the options.
  const { interpolation } = instance.options as { readonly interpolation?: object };
  for (const owner of [ownInterpolator(instance), interpolation, instance]) {
    if (owner !== undefined && Reflect.get(owner, 'format') === host)
      Reflect.set(owner, 'format', format);
  }
  // A clone's formatter is its instance's, whose formats must stay as they are.
  if (!isClone(instance)) {
    for (const name of FORMAT_NAMES)
      formatter.add(name, (value, lng) => press.refuse(name, value, lng));
  }
  addResources(instance.services.resourceStore as HostStore, resources);
  return instance;
}

/** What the app has in the namespace already stays. */
function addResources(store: HostStore, resources: PressResources): void {
  for (const [lng, namespaces] of Object.entries(resources)) {
    for (const [ns, phrases] of Object.entries(namespaces))
      store.addResourceBundle(lng, ns, phrases, true, false);
  }
}
