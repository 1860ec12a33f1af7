import { defineConfig } from 'astro/config';
import { rehypePressBidi, rehypePressTime } from 'jalali-press/rehype';
import { remarkPressAnnotate } from 'jalali-press/remark';

export default defineConfig({
  markdown: {
    remarkPlugins: [remarkPressAnnotate],
    rehypePlugins: [rehypePressTime, rehypePressBidi],
  },
});
