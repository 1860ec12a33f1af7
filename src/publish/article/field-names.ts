/**
 * The names under which publishing tools keep each field, ours first. A name is the same in camelCase,
 * snake_case and kebab-case.
 */
const FIELD_NAMES = {
  headline: ['headline', 'title'],
  description: ['description', 'summary', 'excerpt', 'subtitle'],
  author: ['author', 'authors', 'by', 'byline'],
  organization: ['organization'],
  reporter: ['reporter', 'reporters', 'reported by'],
  contributor: ['contributor', 'contributors', 'with'],
  translator: ['translator', 'translators', 'translated by'],
  editor: ['editor', 'editors', 'edited by'],
  photographer: ['photographer', 'photographers', 'photos by', 'photo by', 'photography'],
  illustrator: ['illustrator', 'illustrators', 'illustrations by', 'illustrated by'],
  sourceOrganization: ['source organization', 'agency', 'source'],
  dateline: ['dateline'],
  datePublished: [
    'date published',
    'date',
    'published',
    'pub date',
    'publish date',
    'published at',
  ],
  dateModified: ['date modified', 'lastmod', 'modified', 'modified at', 'updated at'],
  dateUpdated: ['date updated', 'updated'],
  timeZone: ['time zone'],
  inLanguage: ['in language', 'lang', 'language', 'locale'],
  articleBody: ['article body', 'body', 'content'],
  timeRequired: ['time required', 'read time', 'reading time', 'minutes'],
  url: ['url', 'permalink', 'canonical', 'canonical url'],
  image: ['image', 'cover', 'cover image', 'featured image'],
  articleSection: ['article section', 'section', 'category', 'categories'],
  keywords: ['keywords', 'tags'],
  publisher: ['publisher'],
  translationOfWork: ['translation of work', 'translation of'],
  workTranslation: ['work translation', 'work translations', 'translations'],
  // of a contributor, an image or a version of the article
  name: ['name'],
  type: ['@type', 'type'],
  jobTitle: ['job title', 'role', 'title'],
  affiliation: ['affiliation', 'organization', 'works for'],
  location: ['location'],
  imageUrl: ['url', 'src', 'content url', 'image'],
} as const;

/** A field by the name that this package gives it. */
export type FieldName = keyof typeof FIELD_NAMES;

/** Gives a name as it is compared. */
export function plainName(name: string): string {
  return name.replace(/[-_\s]+/gu, '').toLowerCase();
}

/** Every name of a field, as they are compared. */
export function namesOfField(field: FieldName): readonly string[] {
  return (FIELD_NAMES[field] as readonly string[]).map(plainName);
}
