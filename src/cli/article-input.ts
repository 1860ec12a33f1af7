import type { DocumentType } from '../documents/index.ts';
import { readJsonFile } from '../node/read-json-file.ts';
import { type Article, articleFromDocument, articleFromWordPress } from '../publish/index.ts';
import type { WordPressPost } from '../publish/article/article-from-wordpress.ts';
import { languageOfName, readDocumentInput } from './document-input.ts';
import type { CliIo } from './io.ts';

/** An article, and what its text is written in. */
export interface ReadArticle {
  readonly article: Article;
  readonly type: DocumentType;
}

/**
 * Reads an article: a document with front matter, or a WordPress REST post from a .json file.
 *
 * @throws ERR_DOCUMENT, and as `articleFromDocument` and `articleFromWordPress`.
 */
export async function readArticle(
  path: string,
  io: CliIo,
  type?: DocumentType,
): Promise<ReadArticle> {
  if (path.toLowerCase().endsWith('.json') && type === undefined) {
    const post = (await readJsonFile(path)) as WordPressPost;
    return { article: articleFromWordPress(post, languageOfName(path)), type: 'html' };
  }
  const document = await readDocumentInput(path, io, type);
  const article = articleFromDocument(document.source, { file: path, ...document });
  return { article, type: document.type };
}
