/** What the form asks of an article. */
export interface ArticleForm {
  readonly headlineEn: string;
  readonly headlineFa: string;
  readonly authors: readonly Person[];
  readonly translator: Person;
  readonly date: string;
  readonly zone: string;
  readonly language: 'en' | 'fa';
  readonly url: string;
  readonly minutes: string;
}

export interface Person {
  readonly en: string;
  readonly fa: string;
}

export const NOBODY: Person = { en: '', fa: '' };

export const EMPTY_FORM: ArticleForm = {
  headlineEn: '',
  headlineFa: '',
  authors: [NOBODY],
  translator: NOBODY,
  date: '',
  zone: 'Asia/Tehran',
  language: 'en',
  url: '',
  minutes: '',
};

/** Writes a form as front matter, in YAML: what is empty is left out. */
export function frontMatterOf(form: ArticleForm): string {
  const authors = form.authors.filter((person) => named(person) !== undefined);
  const lines = [
    line('title', named({ en: form.headlineEn, fa: form.headlineFa })),
    ...(authors.length === 0
      ? []
      : ['author:', ...authors.map((person) => `  - ${named(person) ?? ''}`)]),
    line('translator', named(form.translator)),
    line('date', quoted(form.date)),
    line('timeZone', quoted(form.zone)),
    line('lang', form.language),
    line('url', quoted(form.url)),
    line('readTime', quoted(form.minutes)),
  ].filter((text) => text !== undefined);
  return `---\n${lines.join('\n')}\n---\n`;
}

function line(key: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${key}: ${value}`;
}

function named({ en, fa }: Person): string | undefined {
  const names = [
    ['en', quoted(en)],
    ['fa', quoted(fa)],
  ].filter(([, name]) => name !== undefined);
  return names.length === 0
    ? undefined
    : `{ ${names.map(([key, name]) => `${key ?? ''}: ${name ?? ''}`).join(', ')} }`;
}

/** JSON's strings are YAML's too. */
function quoted(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : JSON.stringify(trimmed);
}
