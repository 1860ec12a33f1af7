import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

/** A day is kept as the text that it is: YAML would make a moment at midnight UTC of it. */
const day = z
  .union([z.string(), z.date()])
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));

export const collections = {
  posts: defineCollection({
    loader: glob({ pattern: '*.md', base: './src/content/posts' }),
    schema: z.object({
      title: z.string(),
      author: z.string(),
      lang: z.enum(['en', 'fa']),
      date: day,
    }),
  }),
};
