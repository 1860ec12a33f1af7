import type { EpochDays } from '../core/index.ts';
import { MS_PER_DAY } from './iso-date-time.ts';
import { changeBetween } from './offset-buckets.ts';
import type { TimeZone } from './time-zone.ts';

/** What a zone's clocks showed at an instant, as milliseconds since 1970-01-01T00:00 on those clocks. */
export function wallClockAt(epochMs: number, zone: TimeZone): number {
  return epochMs + zone.offsetAt(epochMs);
}

/** The epoch day of a wall clock. */
export function dayOf(wallMs: number): EpochDays {
  return Math.floor(wallMs / MS_PER_DAY);
}

/**
 * The first instant at which a zone's clocks showed this time; where they jumped over it, the
 * instant of the jump, at which they showed a later one.
 */
export function firstInstantOf(wallMs: number, zone: TimeZone): number {
  // No zone is a day or more from UTC, and none changes twice within two days.
  const before = wallMs - MS_PER_DAY;
  const after = wallMs + MS_PER_DAY;
  const offsets = [zone.offsetAt(before), zone.offsetAt(after)];
  const instants = offsets
    .map((offset) => wallMs - offset)
    .filter((instant) => wallClockAt(instant, zone) === wallMs);
  return instants.length > 0 ? Math.min(...instants) : changeBetween(zone.offsetAt, before, after);
}
