import { useState } from 'preact/hooks';
import { groupBy } from '../../../report/group-by.ts';
import type { Finding, UnitText, UnitView } from '../../protocol.ts';
import { Choice } from '../parts/field.tsx';
import { useVoice } from '../phrases.ts';
import { Findings } from './findings.tsx';
import { MarkedText } from './marked-text.tsx';
import { segmentsOf } from './segments.ts';

interface UnitsProps {
  readonly units: readonly UnitView[];
  readonly findings: readonly Finding[];
  readonly isFresh: boolean;
  readonly onMend: (finding: Finding, fix: Finding['fixes'][number]) => void;
}

const FILTERS = ['found', 'dated', 'untranslated', 'all'] as const;
type Filter = (typeof FILTERS)[number];
const AT_FIRST = 100;

/** The texts of a file that has both languages, each beside its translation, with what was found in it. */
export function Units({ units, findings, isFresh, onMend }: UnitsProps) {
  const { say } = useVoice();
  const [filter, setFilter] = useState<Filter>('found');
  const [shown, setShown] = useState(AT_FIRST);
  const byUnit = groupBy(findings, ({ data }) => String(data['unit'] ?? ''));
  const kept = units.filter((unit) => isKept(unit, filter, byUnit.has(unit.id)));
  return (
    <section class="units" aria-label={say('units')}>
      <Choice
        label={say('units')}
        value={filter}
        values={FILTERS}
        say={(one) => say(`units.${one}`)}
        onValue={setFilter}
      />
      <ol>
        {kept.slice(0, shown).map((unit) => (
          <li key={unit.id}>
            <h3>
              <bdi dir="ltr">{unit.id}</bdi>
            </h3>
            <div class="pair">
              <Text text={unit.source} />
              {unit.target === undefined ? (
                <p class="soft">{say('units.untranslated')}</p>
              ) : (
                <Text text={unit.target} />
              )}
            </div>
            <Findings findings={byUnit.get(unit.id) ?? []} isFresh={isFresh} onMend={onMend} />
          </li>
        ))}
      </ol>
      {kept.length > shown && (
        <button
          type="button"
          onClick={() => {
            setShown(shown + AT_FIRST);
          }}
        >
          {say('findings.more', { count: kept.length - shown })}
        </button>
      )}
    </section>
  );
}

function isKept({ source, target }: UnitView, filter: Filter, isFound: boolean): boolean {
  if (filter === 'all') return true;
  if (filter === 'found') return isFound;
  if (filter === 'untranslated') return target === undefined;
  return source.marks.length + (target?.marks.length ?? 0) > 0;
}

function Text({ text: { text, direction, marks } }: { readonly text: UnitText }) {
  return (
    <p class="text" dir={direction} lang={direction === 'rtl' ? 'fa' : 'en'}>
      <MarkedText segments={segmentsOf(text, marks, [])} />
    </p>
  );
}
