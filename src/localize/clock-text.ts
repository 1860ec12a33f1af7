import { formatInteger } from '../locale-data/digits.ts';
import type { HourCycle, NumberingSystem, TimeNames } from '../locale-data/index.ts';
import type { TimeWords } from '../style/values.ts';
import { fillText } from './pattern.ts';

/** A time of day on a clock. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** How a time of day is told. */
export interface ClockForm {
  readonly hourCycle: HourCycle;
  readonly timeWords: TimeWords;
  readonly digits: NumberingSystem;
  /** In running text or beside another time, in parentheses. */
  readonly place: 'running' | 'beside';
}

const NOON = 12;

/** Tells a time of day: 10 p.m., 22:00, «ساعت ۲۲:۳۰», noon. */
export function clockText({ hour, minute }: ClockTime, form: ClockForm, names: TimeNames): string {
  const { clock, dayPeriods } = names;
  const { hourCycle, timeWords, digits, place } = form;
  const isWhole = minute === 0;
  const twelve = hourCycle === 'h12';
  const fields: Readonly<Record<string, string>> = {
    // A single ۰ is no hour to a reader: 00:30.
    hour: twelve
      ? formatInteger(hour % NOON || NOON, digits)
      : formatInteger(hour, digits, hour === 0 ? 2 : 1),
    hour2: formatInteger(hour, digits, 2),
    minute2: formatInteger(minute, digits, 2),
    dayPeriod: dayPeriods.findLast(({ from }) => from <= hour)?.name ?? '',
  };
  if (twelve && isWhole && hour === 0 && timeWords === 'both') return clock.midnight;
  const noonInWords = twelve && isWhole && hour === NOON && timeWords !== 'none';
  const patterns = !twelve && place === 'beside' ? clock.beside : clock[hourCycle];
  const pattern = noonInWords
    ? clock.noon
    : // A bare 9 on a clock of 24 hours does not tell morning from evening.
      patterns[isWhole && (twelve || hour > NOON) ? 'whole' : 'minutes'];
  const time = fillText(pattern, fields);
  return place === 'running' && time !== clock.noon ? fillText(clock.lead, { time }) : time;
}
