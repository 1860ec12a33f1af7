// Prints an article as HTML, and what an editor should look at.
import { readFile } from 'node:fs/promises';
import { rehypePressAnnotate, rehypePressBidi, rehypePressTime } from 'jalali-press/rehype';
import remarkPressCheck from 'jalali-press/remark';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const source = await readFile(new URL('article.md', import.meta.url), 'utf8');
const file = await unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkPressCheck)
  .use(remarkRehype)
  .use(rehypePressAnnotate)
  .use(rehypePressTime)
  .use(rehypePressBidi)
  .use(rehypeStringify)
  .process(source);

console.log(String(file));
for (const message of file.messages) console.error(`${message.name}: ${message.message}`);
