import { useRef, useState } from 'preact/hooks';
import { Refused } from '../engine.ts';
import { Act } from '../parts/act.tsx';
import { Copy } from '../parts/copy.tsx';
import { Markup } from '../parts/markup.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { useVoice } from '../phrases.ts';
import { useAnswer, useServices } from '../services.ts';
import { type ArticleForm, frontMatterOf } from './article-form.ts';
import { FormFields } from './form-fields.tsx';

interface BylineProps {
  /** Kept while another view is shown. */
  readonly form: ArticleForm;
  readonly onForm: (form: ArticleForm) => void;
  readonly document: string;
  readonly onDocument: (document: string) => void;
}

/** Left to right, keys and dashes first; an article below it has paragraphs of its own direction. */
const FRONT_MATTER_ALONE = /^(---|\+\+\+)\r?\n(?:(?!\1).*\n)+\1\s*$/u;

/** An article, by its front matter: its bylines in both languages, and what the page tells machines. */
export function BylineView({ form, onForm, document, onDocument }: BylineProps) {
  const { say } = useVoice();
  const { engine, settings, tell } = useServices();
  const [wrongDate, setWrongDate] = useState<string>();
  /** What the form was written over: it may be a whole article. */
  const [was, setWas] = useState('');
  // Somebody may write on while the date is read.
  const latest = useRef(document);
  latest.current = document;
  const ask = document.trim() === '' ? undefined : { ...settings, document };
  const { answer, refused, fault } = useAnswer('byline', ask, JSON.stringify(ask));

  /** The date of a form is written as machines read it, whatever form it is told in. */
  const write = async (): Promise<void> => {
    setWrongDate(undefined);
    try {
      const isMoment = form.date.includes('T');
      const date =
        form.date.trim() === '' || isMoment
          ? form.date
          : (await engine.ask('convert', { ...settings, text: form.date })).found.iso;
      const written = frontMatterOf({ ...form, date });
      if (written !== latest.current) setWas(latest.current);
      onDocument(written);
    } catch (error) {
      if (error instanceof Refused) setWrongDate(error.message);
      else tell(String(error), 'fault');
    }
  };
  return (
    <div class="byline">
      <section aria-labelledby="article">
        <h2 id="article">{say('byline.form')}</h2>
        <FormFields form={form} onForm={onForm} wrongDate={wrongDate} />
        <p class="acts">
          <button type="button" class="mend" onClick={() => void write()}>
            {say('byline.fill')}
          </button>
          <Act
            isOff={was.trim() === ''}
            onAct={() => {
              onDocument(was);
              setWas('');
              tell(say('undone'));
            }}
          >
            {say('undo')}
          </Act>
        </p>
        <p class="field">
          <label for="matter">{say('byline.matter')}</label>
          <textarea
            id="matter"
            class="matter"
            dir={FRONT_MATTER_ALONE.test(document) ? 'ltr' : 'auto'}
            spellcheck={false}
            rows={10}
            value={document}
            onInput={({ currentTarget }) => {
              onDocument(currentTarget.value);
            }}
          />
        </p>
      </section>
      <section aria-labelledby="result" class="answer">
        <h2 id="result">{say('byline.result')}</h2>
        <div role="status">
          {fault !== undefined && <p class="error">{say('fault', { reason: fault })}</p>}
          {refused !== undefined && (
            <p class="error">
              <Sentence text={refused.message} /> <code class="soft">{refused.refusal.code}</code>
            </p>
          )}
        </div>
        {answer?.pieces.map(({ id, locale, direction, text }) => {
          const language = locale === undefined ? '' : ` · ${say(`locale.${locale}`)}`;
          const what = say(`piece.${id}`) + language;
          const isText = id === 'byline' || id === 'card';
          return (
            <section key={id + (locale ?? '')} class="piece">
              <header class="bar">
                <h3>{what}</h3>
                <Copy text={text} what={what} />
              </header>
              {isText ? (
                <p class="big" dir={direction} lang={locale}>
                  {text}
                </p>
              ) : (
                <pre dir="ltr" tabIndex={0} aria-label={what}>
                  <Markup text={text} />
                </pre>
              )}
            </section>
          );
        })}
      </section>
    </div>
  );
}
