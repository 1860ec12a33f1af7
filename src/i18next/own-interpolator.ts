import type { HostInstance } from './host.ts';

/** Which clone an interpolator was made for here. */
const owners = new WeakMap<object, HostInstance>();

/**
 * Gives the interpolator that is the instance's alone. A clone has that of its instance: what is added to a clone,
 * the zone of one reader on a server, would print the dates of every other. So the clone gets one that is as its
 * instance's in all but the format.
 */
export function ownInterpolator(instance: HostInstance): object {
  const { interpolator } = instance.services;
  if (!isClone(instance) || owners.get(interpolator) === instance) return interpolator;
  const own = Object.create(interpolator) as object;
  owners.set(own, instance);
  Reflect.set(instance.services, 'interpolator', own);
  // It took the interpolator from the services when it was made.
  const translator: unknown = Reflect.get(instance, 'translator');
  if (typeof translator === 'object' && translator !== null)
    Reflect.set(translator, 'interpolator', own);
  return own;
}

/** i18next writes it into the options of a clone. */
export function isClone({ options }: HostInstance): boolean {
  return (options as { readonly isClone?: unknown }).isClone === true;
}
