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

function reasons({ found, implied, years, days }: ConvertResult, say: Say): string[] {
  const calendar = say(`calendar.${found.calendar}`);
  const [from, to] = found.iso.split('/');
  return [
    say(`why.calendar.${found.calendarFrom}`, { calendar }),
    ...implied.map((field) => say(`why.implied.${field}`)),
    ...found.issues.map(({ code }) => say(`why.issue.${code}`)),
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
