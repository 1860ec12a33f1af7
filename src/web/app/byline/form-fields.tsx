import { Choice, Field } from '../parts/field.tsx';
import { useVoice } from '../phrases.ts';
import { LANGUAGES } from '../state.ts';
import { type ArticleForm, NOBODY, type Person } from './article-form.ts';
import { ZONES } from '../parts/zones.ts';

interface FormFieldsProps {
  readonly form: ArticleForm;
  readonly onForm: (form: ArticleForm) => void;
  /** Why the date cannot be written. */
  readonly wrongDate: string | undefined;
}

/** The fields of an article, names in both languages beside each other. */
export function FormFields({ form, onForm, wrongDate }: FormFieldsProps) {
  const { say } = useVoice();
  const set = (changed: Partial<ArticleForm>): void => {
    onForm({ ...form, ...changed });
  };
  const setAuthor = (place: number, author: Person): void => {
    set({ authors: form.authors.with(place, author) });
  };
  return (
    <>
      <div class="two">
        <Field
          label={say('byline.headline')}
          lang="en"
          dir="ltr"
          value={form.headlineEn}
          onValue={(headlineEn) => {
            set({ headlineEn });
          }}
        />
        <Field
          label={say('byline.headline.fa')}
          lang="fa"
          dir="rtl"
          value={form.headlineFa}
          onValue={(headlineFa) => {
            set({ headlineFa });
          }}
        />
      </div>
      {form.authors.map((author, place) => (
        <fieldset key={place}>
          <legend>{say('byline.author', { number: place + 1 })}</legend>
          <Names
            person={author}
            role="author"
            onPerson={(person) => {
              setAuthor(place, person);
            }}
          />
          {form.authors.length > 1 && (
            <button
              type="button"
              class="quiet"
              onClick={() => {
                set({ authors: form.authors.toSpliced(place, 1) });
              }}
            >
              {say('byline.author.less', { number: place + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            set({ authors: [...form.authors, NOBODY] });
          }}
        >
          {say('byline.author.more')}
        </button>
      </p>
      <Names
        person={form.translator}
        role="translator"
        onPerson={(translator) => {
          set({ translator });
        }}
      />
      <Field
        label={say('byline.date')}
        help={say('byline.date.help')}
        value={form.date}
        wrong={wrongDate}
        onValue={(date) => {
          set({ date });
        }}
      />
      <div class="two">
        <Field
          label={say('byline.zone')}
          dir="ltr"
          list={ZONES}
          value={form.zone}
          onValue={(zone) => {
            set({ zone });
          }}
        />
        <Field
          label={say('byline.minutes')}
          value={form.minutes}
          onValue={(minutes) => {
            set({ minutes });
          }}
        />
        <Field
          label={say('byline.url')}
          dir="ltr"
          value={form.url}
          onValue={(url) => {
            set({ url });
          }}
        />
        <Choice
          label={say('byline.language')}
          value={form.language}
          values={LANGUAGES}
          say={(tag) => say(`locale.${tag}`)}
          onValue={(language) => {
            set({ language });
          }}
        />
      </div>
    </>
  );
}

interface NamesProps {
  readonly person: Person;
  readonly role: 'author' | 'translator';
  readonly onPerson: (person: Person) => void;
}

function Names({ person, role, onPerson }: NamesProps) {
  const { say } = useVoice();
  return (
    <div class="two">
      <Field
        label={say(`byline.${role}.en`)}
        lang="en"
        dir="ltr"
        value={person.en}
        onValue={(en) => {
          onPerson({ ...person, en });
        }}
      />
      <Field
        label={say(`byline.${role}.fa`)}
        lang="fa"
        dir="rtl"
        value={person.fa}
        onValue={(fa) => {
          onPerson({ ...person, fa });
        }}
      />
    </div>
  );
}
