import type { PressFormatName } from './format-options.ts';
import { FORMATTERS } from './formatters.ts';
import type { KnownOptions } from './read-options.ts';

/**
 * Prints a value with options that the format has; `now` may be the app's clock.
 *
 * @throws whatever the format refuses.
 */
export function print(name: PressFormatName, value: unknown, options: KnownOptions): string {
  const { now } = options;
  const formatter = FORMATTERS[name] as (own: unknown, given: KnownOptions) => string;
  return formatter(
    value,
    typeof now === 'function' ? { ...options, now: now() as unknown } : options,
  );
}
