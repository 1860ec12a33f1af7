import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GridDay } from '../../protocol.ts';
import { Choice } from '../parts/field.tsx';
import { useVoice } from '../phrases.ts';
import { useAnswer, useServices } from '../services.ts';

const CALENDARS = ['persian', 'gregory'] as const;
const YEAR = 12;

/** How far an arrow goes in the grid, in days; in a page of right-to-left text left is later. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

const MS_PER_DAY = 86_400_000;

function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

interface MonthPickerProps {
  readonly day: string;
  readonly today: string;
  readonly onDay: (iso: string) => void;
}

/** A month of either calendar with the days of the other, to pick a day from. */
export function MonthPicker({ day, today, onDay }: MonthPickerProps) {
  const { say, direction } = useVoice();
  const { settings } = useServices();
  const [calendar, setCalendar] = useState<(typeof CALENDARS)[number]>('persian');
  const [at, setAt] = useState({ day, by: 0 });
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    setAt({ day, by: 0 });
  }, [day]);
  const ask = { ...settings, ...at, calendar, today };
  const { answer } = useAnswer('month', ask, JSON.stringify(ask));
  const move = (by: number): void => {
    setAt({ ...at, by: at.by + by });
  };
  const goal = useRef<string>();
  const focusOn = (iso: string): boolean => {
    const button = grid.current?.querySelector<HTMLElement>(`[data-iso="${iso}"]`);
    button?.focus();
    return button instanceof HTMLElement;
  };
  /** A day of another month is shown first, and has the focus once it is there. */
  const goTo = (iso: string): void => {
    if (focusOn(iso)) return;
    goal.current = iso;
    setAt({ day: iso, by: 0 });
  };
  useLayoutEffect(() => {
    if (goal.current !== undefined && focusOn(goal.current)) goal.current = undefined;
  }, [answer]);
  const isHeld = answer?.weeks.flat().some((one) => one?.iso === day);
  const stop = (one: GridDay): number =>
    one.iso === day || (isHeld !== true && one.iso === answer?.weeks.flat().find(Boolean)?.iso)
      ? 0
      : -1;
  return (
    <section class="month" aria-labelledby="pick">
      <h2 id="pick">{say('convert.pick')}</h2>
      <div class="bar">
        <Choice
          label={say('convert.pick')}
          value={calendar}
          values={CALENDARS}
          say={(one) => say(`calendar.${one}`)}
          onValue={setCalendar}
        />
        <span class="steps">
          <Step phrase="month.year.previous" sign="«" by={-YEAR} onMove={move} />
          <Step phrase="month.previous" sign="‹" by={-1} onMove={move} />
          <button
            type="button"
            onClick={() => {
              setAt({ day: today, by: 0 });
            }}
          >
            {say('month.today')}
          </button>
          <Step phrase="month.next" sign="›" by={1} onMove={move} />
          <Step phrase="month.year.next" sign="»" by={YEAR} onMove={move} />
        </span>
      </div>
      {answer !== undefined && (
        <table ref={grid}>
          <caption aria-live="polite">{answer.title}</caption>
          <thead>
            <tr>
              {answer.weekdays.map(({ narrow, wide }) => (
                <th key={wide} scope="col" abbr={wide}>
                  {narrow}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.weeks.map((week, number) => (
              <tr key={`${answer.title} ${String(number)}`}>
                {week.map((one, place) => (
                  <td key={one?.iso ?? `none ${String(place)}`}>
                    {one !== undefined && (
                      <button
                        type="button"
                        class={one.isToday ? 'today' : ''}
                        aria-pressed={one.iso === day}
                        data-iso={one.iso}
                        tabIndex={stop(one)}
                        onClick={() => {
                          onDay(one.iso);
                        }}
                        onKeyDown={(event) => {
                          const step = STEPS[event.key];
                          if (step === undefined) return;
                          event.preventDefault();
                          const isAcross = Math.abs(step) === 1 && direction === 'rtl';
                          goTo(daysAfter(one.iso, isAcross ? -step : step));
                        }}
                      >
                        <span class="unseen">
                          {one.isToday ? `${one.label} (${say('today')})` : one.label}
                        </span>
                        <span aria-hidden="true">
                          {one.own}
                          <small>{one.other}</small>
                        </span>
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface StepProps {
  readonly phrase: string;
  readonly sign: string;
  readonly by: number;
  readonly onMove: (by: number) => void;
}

function Step({ phrase, sign, by, onMove }: StepProps) {
  const { say } = useVoice();
  return (
    <button
      type="button"
      aria-label={say(phrase)}
      title={say(phrase)}
      onClick={() => {
        onMove(by);
      }}
    >
      {sign}
    </button>
  );
}
