import type { ConvertResult } from '../../protocol.ts';
import { Sentence } from '../parts/sentence.tsx';
import { type Say, useVoice } from '../phrases.ts';

/** Why a date was read so, and how sure it is. */
export function Why({ answer }: { readonly answer: ConvertResult }) {
  const { say } = useVoice();
  return (
    <section aria-labelledby="why">
      <h2 id="why">{say('convert.why')}</h2>
      <ul>
        {reasons(answer, say).map((reason) => (
          <li key={reason}>
            <Sentence text={reason} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is wrong with a date that was read all the same, or was guessed; said beside the date itself. */
export function Warnings({ answer: { found, implied } }: { readonly answer: ConvertResult }) {
  const { say } = useVoice();
  const warnings = [
    ...found.issues.map(({ code }) => say(`why.issue.${code}`)),
    ...(found.calendarFrom !== 'now' && implied.includes('year') ? [say('why.implied.year')] : []),
    ...(found.offset === undefined ? [] : [say('why.offset')]),
  ];
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          <Sentence text={warning} />
        </p>
      ))}
    </>
  );
}

function reasons({ found, implied, years, days }: ConvertResult, say: Say): string[] {
  const calendar = say(`calendar.${found.calendar}`);
  const [from, to] = found.iso.split('/');
  return [
    say(`why.calendar.${found.calendarFrom}`, { calendar }),
    // Of a day that counts from another no part is written, as its own reason says.
    ...(found.calendarFrom === 'now' ? [] : implied)
      .filter((field) => field !== 'year')
      .map((field) => say(`why.implied.${field}`)),
    ...(days.length > 1 && from !== undefined && to !== undefined
      ? [say('why.precision', { from, to })]
      : []),
    ...years.flatMap(({ year, certainty, inLeapYear, proleptic, contestedNowruz }) => [
      say(`certainty.${certainty}`, { year }),
      ...(inLeapYear ? [say('leap', { year })] : []),
      ...(proleptic ? [say('certainty.proleptic')] : []),
      ...(contestedNowruz.length > 0 ? [say('certainty.contested')] : []),
    ]),
  ];
}
