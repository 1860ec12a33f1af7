import type { ConvertResult, Refusal } from '../../protocol.ts';
import { Copy } from '../parts/copy.tsx';
import { Field } from '../parts/field.tsx';
import { Markup } from '../parts/markup.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { useVoice } from '../phrases.ts';
import { useAnswer, useServices } from '../services.ts';
import { MonthPicker } from './month-picker.tsx';
import { Warnings, Why } from './why.tsx';

interface ConvertProps {
  readonly date: string;
  readonly onDate: (date: string) => void;
  /** Today, ISO: what dates count from where the day of publication is not told. */
  readonly today: string;
}

/** One date: what it is in both calendars, why it was read so, and every form in which it is printed. */
export function ConvertView({ date, onDate, today }: ConvertProps) {
  const { say } = useVoice();
  const { settings } = useServices();
  const ask =
    date.trim() === '' ? undefined : { ...settings, text: date, now: settings.now ?? today };
  const { answer, refused, fault } = useAnswer('convert', ask, JSON.stringify(ask));
  const shown = answer?.found.iso.split('/', 1)[0] ?? today;
  return (
    <div class="convert">
      <section>
        <Field
          label={say('convert.label')}
          help={say('convert.help')}
          value={date}
          onValue={onDate}
        />
        <div role="status" class="answer">
          {fault !== undefined && <p class="error">{say('fault', { reason: fault })}</p>}
          {refused !== undefined && (
            <>
              <p class="error">
                <Sentence text={refused.message} /> <code class="soft">{refused.refusal.code}</code>
              </p>
              {refused.refusal.readings !== undefined && (
                <Readings readings={refused.refusal.readings} onDate={onDate} />
              )}
            </>
          )}
          {answer !== undefined && (
            <>
              <Days answer={answer} />
              <Warnings answer={answer} />
            </>
          )}
        </div>
        {answer !== undefined && (
          <>
            <Why answer={answer} />
            <Forms answer={answer} />
          </>
        )}
      </section>
      <MonthPicker day={shown} today={today} onDay={onDate} />
    </div>
  );
}

interface ReadingsProps {
  readonly readings: NonNullable<Refusal['readings']>;
  readonly onDate: (date: string) => void;
}

/** The readings of an ambiguous date, each one click apart. */
function Readings({ readings, onDate }: ReadingsProps) {
  const { say } = useVoice();
  return (
    <>
      <p>{say('convert.readings')}:</p>
      <p class="acts">
        {readings.map(({ iso, text }) => (
          <button
            type="button"
            key={iso}
            class="mend"
            onClick={() => {
              onDate(iso);
            }}
          >
            {text} <small dir="ltr">{iso}</small>
          </button>
        ))}
      </p>
    </>
  );
}

/** The two answers that most come for, large. */
function Days({ answer: { forms } }: { readonly answer: ConvertResult }) {
  return (
    <>
      {forms
        .filter(({ id }) => id === 'pair')
        .map(({ locale, direction, text }) => (
          <p key={locale} class="big" lang={locale} dir={direction}>
            {text}
          </p>
        ))}
    </>
  );
}

function Forms({ answer: { forms } }: { readonly answer: ConvertResult }) {
  const { say } = useVoice();
  return (
    <table class="forms">
      <caption>{say('convert.forms')}</caption>
      <tbody>
        {forms.map(({ id, locale, direction, text }) => {
          const what = `${say(`form.${id}`)} · ${say(`locale.${locale}`)}`;
          return (
            <tr key={id + locale}>
              <th scope="row">{what}</th>
              <td>
                <bdi lang={locale} dir={direction}>
                  <Markup text={text} />
                </bdi>
              </td>
              <td>
                <Copy text={text} what={what} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
