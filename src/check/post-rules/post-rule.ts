import type { PostDateKey } from '../../documents/posts/index.ts';
import type { Draft } from '../rule.ts';
import type { PostRuleId } from '../rule-settings.ts';
import type { Severity } from '../types.ts';
import type { PostDate } from './post-date.ts';

/** A date field of a post, and what stands in it. */
export interface DatedField {
  readonly key: PostDateKey;
  /** As its file calls it. */
  readonly name: string;
  readonly text: string;
  readonly date: PostDate;
}

/** What a rule of posts is given. */
export interface PostContext {
  readonly fields: readonly DatedField[];
  /** Whether it waits to be published, so that some of its dates are not known yet. */
  readonly isDraft: boolean;
  /** Whether it waits for its day. */
  readonly isScheduled: boolean;
  /** The day on which it is checked, as an epoch day. */
  readonly today?: number;
}

/** What a rule found; places are those of the field's text. */
export interface PostDraft extends Draft {
  readonly key: PostDateKey;
}

/** One kind of fault in the date fields of a post. */
export interface PostRule {
  readonly id: PostRuleId;
  readonly severity: Severity;
  find(context: PostContext): readonly PostDraft[];
}

/** What was found in a field as a whole. */
export function draftOf(
  { key, name, text }: DatedField,
  data: Readonly<Record<string, string | number>> = {},
  mend?: string,
): PostDraft {
  const place = { index: text.length - text.trimStart().length, length: text.trim().length };
  return {
    key,
    ...place,
    data: { received: text.trim(), field: name, ...data },
    ...(mend !== undefined && { mends: [{ text: mend }] }),
  };
}
