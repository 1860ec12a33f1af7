/** What a locale has of its own: the rest is its parent's. Lists and words are replaced whole. */
export type Overlay<T> = T extends readonly unknown[] | string | number | boolean
  ? T
  : { readonly [Key in keyof T]?: Overlay<T[Key]> };
