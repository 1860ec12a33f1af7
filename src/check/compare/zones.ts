import { fromEpochDays, toIsoDate } from '../../core/index.ts';
import { epochMsOf } from '../../time/instant.ts';
import { MS_PER_MINUTE } from '../../time/iso-date-time.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import type { Clock } from './side.ts';

/** From when to when something was, as epoch milliseconds. */
interface Moments {
  readonly from: number;
  readonly to: number;
}

const DAY: Omit<Clock, 'timeZone'> = { from: 0, to: 1440, text: '', exact: false };

/**
 * Whether two days can be one moment on the clocks of two zones: an afternoon in Alaska and the small
 * hours of the next day in Tehran.
 */
export function isOneMoment(
  one: { readonly day: number; readonly clock?: Clock | undefined },
  two: { readonly day: number; readonly clock?: Clock | undefined },
  zones: { readonly source?: string; readonly target?: string } = {},
  isLoose = false,
): boolean {
  const zone = one.clock?.timeZone ?? zones.source;
  const other = two.clock?.timeZone ?? zones.target;
  // Without a time on either side two zones would explain any neighbour.
  if (zone === undefined || other === undefined) return false;
  if (one.clock === undefined && two.clock === undefined) return false;
  const first = momentsOf(one.day, one.clock ?? DAY, zone);
  const second = momentsOf(two.day, two.clock ?? DAY, other);
  // A time that is wrong by some hours is told apart; the day is still that of the other clock.
  if (one.clock?.exact === true && two.clock?.exact === true)
    return Math.abs(first.from - second.from) <= (isLoose ? FEW_HOURS : 0);
  return first.from <= second.to && second.from <= first.to;
}

const FEW_HOURS = 3 * 60 * MS_PER_MINUTE;

function momentsOf(day: number, clock: Pick<Clock, 'from' | 'to'>, timeZone: string): Moments {
  const zone = resolveTimeZone(timeZone);
  const midnight = epochMsOf(`${toIsoDate(fromEpochDays(day, 'gregory'))}T00:00`, zone);
  return {
    from: midnight + clock.from * MS_PER_MINUTE,
    to: midnight + clock.to * MS_PER_MINUTE,
  };
}
