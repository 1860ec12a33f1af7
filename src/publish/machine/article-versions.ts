import { FieldTypeError } from '../../core/index.ts';
import { checkFields } from '../../core/fields.ts';
import type { Article, ArticleVersion } from '../article/article.ts';
import { languageTag, webAddress } from './machine-text.ts';

/** Gives an article's versions in other languages, checked; the one that it translates stands first. */
export function versionsOf(article: Article): ArticleVersion[] {
  const original = originalOf(article);
  return [...(original === undefined ? [] : [original]), ...translationsOf(article)];
}

/** Gives the version that an article translates, checked. */
export function originalOf({ translationOfWork }: Article): ArticleVersion | undefined {
  return translationOfWork && checkedVersion('translationOfWork', translationOfWork);
}

/** Gives an article's translations, checked. */
export function translationsOf({ workTranslation = [] }: Article): ArticleVersion[] {
  if (!Array.isArray(workTranslation)) {
    throw new FieldTypeError('workTranslation', workTranslation, 'a list of versions');
  }
  return workTranslation.map((version: ArticleVersion) =>
    checkedVersion('workTranslation', version),
  );
}

/** A version whose tag is well-formed, with its URL in ASCII. */
function checkedVersion(field: string, version: ArticleVersion): ArticleVersion {
  checkFields(version, field, 'a version: { url, inLanguage }');
  const url = webAddress(`${field}.url`, version.url);
  if (url === undefined) throw new FieldTypeError(`${field}.url`, url, 'an absolute URL');
  return { ...version, url, inLanguage: languageTag(`${field}.inLanguage`, version.inLanguage) };
}
