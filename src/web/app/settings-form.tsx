import { useState } from 'preact/hooks';
import { Choice, Field } from './parts/field.tsx';
import { useVoice } from './phrases.ts';
import type { State } from './state.ts';
import { ZONES } from './parts/zones.ts';

interface SettingsFormProps {
  readonly state: State;
  readonly onState: (changed: Partial<State>) => void;
  /** Why the style, the day or a zone cannot be used. */
  readonly wrong: Readonly<Partial<Record<'style' | 'now', string>>>;
}

const STYLES = ['default', 'irangate', 'own'] as const;
/** The house style, and what the texts themselves do not tell. */
export function SettingsForm({ state, onState, wrong }: SettingsFormProps) {
  const { say } = useVoice();
  const preset = STYLES.find((name) => name === state.style);
  const [isOwn, setIsOwn] = useState(preset === undefined);
  return (
    <section aria-label={say('settings')}>
      <details class="settings">
        <summary>{say('settings')}</summary>
        <div class="two">
          <div>
            <Choice
              label={say('style')}
              value={isOwn ? 'own' : (preset ?? 'own')}
              values={STYLES}
              say={(name) => (name === 'own' ? say('style.own') : name)}
              onValue={(name) => {
                setIsOwn(name === 'own');
                if (name !== 'own') onState({ style: name });
              }}
            />
            {isOwn && (
              <p class="field">
                <label for="style-json">{say('style.json')}</label>
                <textarea
                  id="style-json"
                  dir="ltr"
                  rows={6}
                  spellcheck={false}
                  aria-invalid={wrong.style !== undefined}
                  value={preset === undefined ? state.style : ''}
                  onInput={({ currentTarget }) => {
                    const text = currentTarget.value.trim();
                    onState({ style: text === '' ? 'default' : text });
                  }}
                />
              </p>
            )}
            {wrong.style !== undefined && (
              <p class="error" role="alert">
                {wrong.style}
              </p>
            )}
          </div>
          <div>
            <Field
              label={say('now')}
              help={say('now.help')}
              value={state.now}
              wrong={wrong.now}
              onValue={(now) => {
                onState({ now });
              }}
            />
            {(['sourceZone', 'targetZone'] as const).map((zone) => (
              <Field
                key={zone}
                label={say(zone === 'sourceZone' ? 'zone.source' : 'zone.target')}
                help={say('zone.help')}
                dir="ltr"
                list={ZONES}
                value={state[zone]}
                onValue={(value) => {
                  onState({ [zone]: value });
                }}
              />
            ))}
          </div>
        </div>
      </details>
    </section>
  );
}
