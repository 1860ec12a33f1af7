import { useState } from 'preact/hooks';
import type { Finding, Severity } from '../../protocol.ts';
import { Act } from '../parts/act.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { useVoice } from '../phrases.ts';

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Whether the texts are those in which these were found. */
  readonly isFresh: boolean;
  readonly onMend: (finding: Finding, fix: Finding['fixes'][number]) => void;
  /** Shows the place; of a file's texts each finding stands below its own. */
  readonly onShow?: ((finding: Finding) => void) | undefined;
}

const AT_FIRST = 200;

/** What was found, in the margin: each with its mends, one click apart. */
export function Findings({ findings, isFresh, onMend, onShow }: FindingsProps) {
  const { say } = useVoice();
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <>
      <ol class="findings">
        {findings.slice(0, shown).map((finding, number) => (
          <li
            key={`${finding.ruleId} ${finding.side ?? ''} ${finding.index}`}
            class={finding.severity}
            data-finding={number}
          >
            <p>
              <strong class="severity">{say(`severity.${finding.severity}`)}</strong>{' '}
              <Sentence text={finding.message} />{' '}
              <code dir="ltr" class="soft">
                {finding.ruleId}
              </code>
            </p>
            <p class="acts">
              {finding.fixes.map((fix) => (
                <Act
                  key={fix.description}
                  class="mend"
                  isOff={!isFresh}
                  onAct={() => {
                    onMend(finding, fix);
                  }}
                >
                  <Sentence text={fix.description} />
                </Act>
              ))}
              {onShow !== undefined && (
                <button
                  type="button"
                  class="quiet"
                  aria-label={`${say('show')}: ${finding.message}`}
                  onClick={() => {
                    onShow(finding);
                  }}
                >
                  {say('show')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ol>
      {findings.length > shown && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + AT_FIRST);
          }}
        >
          {say('findings.more', { count: findings.length - shown })}
        </button>
      )}
    </>
  );
}

/** How many findings there are of each severity. */
export function tally(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}
