import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '../protocol.ts';
import { toHash } from './address.ts';
import { EMPTY_FORM } from './byline/article-form.ts';
import { BylineView } from './byline/byline-view.tsx';
import { CompareView } from './compare/compare-view.tsx';
import { useHistory } from './compare/history.ts';
import { ConvertView } from './convert/convert-view.tsx';
import type { Engine } from './engine.ts';
import { copy } from './parts/copy.tsx';
import { Choice } from './parts/field.tsx';
import { Told, useTold } from './told.tsx';
import { phrasesIn, type Voice, VoiceContext } from './phrases.ts';
import { remember } from './remembered.ts';
import { ServicesContext } from './services.ts';
import { SettingsForm } from './settings-form.tsx';
import { LANGUAGES, type State, THEMES, VIEWS } from './state.ts';
import { useDay, useStyle } from './settings.ts';

interface AppProps {
  readonly engine: Engine;
  readonly first: State;
  readonly defaults: State;
  readonly today: string;
}

/** How long the state must rest before the address has it. */
const REST = 400;

/** The page: what to do, in which language, and the view that does it. */
export function App({ engine, first, defaults, today }: AppProps) {
  const [state, setState] = useState(first);
  const { told, tell } = useTold();
  const change = useCallback((changed: Partial<State>) => {
    setState((before) => ({ ...before, ...changed }));
  }, []);
  const { view, language, theme } = state;
  const history = useHistory(state.texts, (texts) => {
    change({ texts });
  });
  const [form, setForm] = useState(EMPTY_FORM);
  const voice = useMemo((): Voice => {
    const direction = language === 'fa' ? 'rtl' : 'ltr';
    return { language, direction, say: phrasesIn(language) };
  }, [language]);
  const { say, direction } = voice;

  useEffect(() => {
    const { documentElement: root } = document;
    root.lang = language;
    root.dir = direction;
    root.dataset['theme'] = theme;
    document.title = say('title');
  }, [language, direction, theme, say]);
  useEffect(() => {
    remember(state);
    const rest = setTimeout(() => {
      void showInAddress(state, defaults);
    }, REST);
    return () => {
      clearTimeout(rest);
    };
  }, [state, defaults]);

  const style = useStyle(engine, state.style, language, say('style.notJson'));
  const day = useDay(engine, state.now, language);
  const settings = useMemo(
    (): Settings => ({
      messageLocale: language,
      style: style.value ?? 'default',
      now: day.value,
      sourceZone: state.sourceZone.trim() || undefined,
      targetZone: state.targetZone.trim() || undefined,
    }),
    [language, style.value, day.value, state.sourceZone, state.targetZone],
  );
  const services = useMemo(() => ({ engine, settings, tell }), [engine, settings, tell]);
  const wrong = {
    ...(style.fault !== undefined && { style: say('style.wrong', { reason: style.fault }) }),
    ...(day.fault !== undefined && { now: day.fault }),
  };

  return (
    <VoiceContext.Provider value={voice}>
      <ServicesContext.Provider value={services}>
        <a class="skip" href="#main">
          {say('skip')}
        </a>
        <header class="top">
          <h1>{say('name')}</h1>
          <nav aria-label={say('views')}>
            {VIEWS.map((one) => (
              <button
                type="button"
                key={one}
                aria-current={one === view ? 'page' : undefined}
                onClick={() => {
                  change({ view: one });
                }}
              >
                {say(`view.${one}`)}
              </button>
            ))}
          </nav>
          <Choice
            label={say('interface')}
            value={language}
            values={LANGUAGES}
            say={(tag) => phrasesIn(tag)('language')}
            onValue={(tag) => {
              change({ language: tag });
            }}
          />
          <Choice
            label={say('theme')}
            value={theme}
            values={THEMES}
            say={(one) => say(`theme.${one}`)}
            onValue={(one) => {
              change({ theme: one });
            }}
          />
          <button
            type="button"
            class="quiet"
            onClick={() => {
              void (async () => {
                tell(say(await copyLink(state, defaults)));
              })();
            }}
          >
            {say('link')}
          </button>
        </header>
        <SettingsForm state={state} onState={change} wrong={wrong} />
        <Told told={told} />
        <main id="main" tabIndex={-1}>
          {view === 'compare' && (
            <CompareView
              texts={state.texts}
              onTexts={(texts) => {
                change({ texts });
              }}
              history={history}
            />
          )}
          {view === 'convert' && (
            <ConvertView
              date={state.date}
              today={today}
              onDate={(date) => {
                change({ date });
              }}
            />
          )}
          {view === 'byline' && (
            <BylineView
              form={form}
              onForm={setForm}
              document={state.document}
              onDocument={(text) => {
                change({ document: text });
              }}
            />
          )}
        </main>
        <footer class="soft">
          <p>{say('private')}</p>
        </footer>
      </ServicesContext.Provider>
    </VoiceContext.Provider>
  );
}

async function showInAddress(state: State, defaults: State): Promise<void> {
  const hash = await toHash(state, defaults);
  // The same again would take a browser 60 ms beside a text of 1 MB.
  if (hash === location.hash) return;
  history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
}

/** Copies the address of the page as it is, and gives the phrase that says how that went. */
async function copyLink(
  state: State,
  defaults: State,
): Promise<'copied' | 'link.long' | 'copy.failed'> {
  const hash = await toHash(state, defaults);
  const whole = await toHash({ ...state, texts: defaults.texts, document: '' }, defaults);
  const isChanged = state.texts !== defaults.texts || state.document !== '';
  const address = location.href.split('#', 1)[0] ?? '';
  if (!(await copy(address + hash))) return 'copy.failed';
  return isChanged && hash === whole ? 'link.long' : 'copied';
}
