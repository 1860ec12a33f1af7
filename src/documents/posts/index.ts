export { sourceEdit, sourceStretch } from './field-text.ts';
export { readFilePost } from './file-post.ts';
export { JsonSplitter } from './json-splitter.ts';
export { placeInChunk } from './place-in-chunk.ts';
export {
  passedOverAs,
  type Post,
  type PostChunk,
  type PostDateKey,
  type PostField,
  type PostFieldKey,
  type PostTextKey,
} from './post.ts';
export { readRestPost } from './rest-post.ts';
export { withoutShortcodes } from './shortcodes.ts';
export { readWxrItem } from './wxr-item.ts';
export { WxrSplitter } from './wxr-splitter.ts';
