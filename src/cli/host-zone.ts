import { PressError } from '../core/errors/index.ts';
import type { CliIo } from './io.ts';

/** The zone of this machine was asked for, and its `TZ` is none that Node knows, such as `UTC0` or a path. */
class HostZoneError extends PressError {
  constructor() {
    super(
      "This machine's time zone is not known: pass one, such as --time-zone Asia/Tehran, or set TZ to one",
      { code: 'ERR_TIME_ZONE_REQUIRED', what: 'this machine' },
    );
  }
}

/** The zone of this machine; undefined where Node cannot tell it. */
export function knownHostZone(io: CliIo): string | undefined {
  const zone = io.hostTimeZone();
  return zone === 'Etc/Unknown' ? undefined : zone;
}

/**
 * The zone of this machine.
 *
 * @throws ERR_TIME_ZONE_REQUIRED where Node cannot tell it.
 */
export function hostZone(io: CliIo): string {
  const zone = knownHostZone(io);
  if (zone === undefined) throw new HostZoneError();
  return zone;
}
