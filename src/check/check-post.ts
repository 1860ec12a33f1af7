import {
  type Post,
  type PostDateKey,
  type PostFieldKey,
  type PostTextKey,
  withoutShortcodes,
} from '../documents/posts/index.ts';
import { calendarDate, toEpochDays } from '../core/index.ts';
import { checkPhrasesOf } from '../locale-data/check-phrases.ts';
import { checkDocument } from './check-document.ts';
import { referenceDate } from '../parse/settle.ts';
import { checkRules } from './check-text.ts';
import { findingOf } from './finding-of.ts';
import { POST_RULES } from './post-rules/index.ts';
import { readPostDate } from './post-rules/post-date.ts';
import { dayOfPost, zoneOfPost } from './post-rules/post-day.ts';
import type { PostContext } from './post-rules/post-rule.ts';
import { severityOf } from './rule-settings.ts';
import type { DocumentCheckOptions, Finding, Fix, Place } from './types.ts';

/** A finding in a field of a post; its places are those of the field's text. */
export interface PostFinding {
  readonly key: PostFieldKey;
  readonly finding: Finding;
}

/** A post that was checked. */
export interface CheckedPost {
  /** The day of publication, ISO, as well as it can be told. */
  readonly day?: string;
  readonly findings: readonly PostFinding[];
}

/** How a post is checked. */
export interface PostCheckOptions extends DocumentCheckOptions {
  /** The day on which it is checked, which no post is much later than; `now` by default. */
  readonly today?: DocumentCheckOptions['now'];
}

const TEXTS: readonly PostTextKey[] = ['title', 'content', 'excerpt'];
const DATES: readonly PostDateKey[] = ['date', 'dateGmt', 'modified', 'modifiedGmt'];

/** States in which WordPress does not set the date in UTC. */
const DRAFTS: ReadonlySet<string> = new Set(['draft', 'pending']);

/**
 * Checks a post of an archive: what it says, on its own day of publication and in its own zone, and its date
 * fields. `now` is the day of posts that tell none, `timeZone` counts over that of the post.
 */
export function checkPost(post: Post, options: PostCheckOptions = {}): CheckedPost {
  const { rules = {}, today = options.now } = options;
  checkRules(rules);
  const context = contextOf(post, today);
  const day = dayOfPost(context, options.timeZone);
  const zone = options.timeZone ?? zoneOfPost(context);
  const how = {
    ...options,
    ...(day !== undefined && !tellsItsDay(post, options) && { now: day }),
    ...(zone !== undefined && { timeZone: zone }),
  };
  return {
    ...(day !== undefined && { day }),
    findings: [...checkDates(post, context, options), ...checkTexts(post, how)],
  };
}

/** Whether a file tells its own day to whoever checks it, or several; in another zone that may be another. */
function tellsItsDay(
  { type, textType, fields: { date } }: Post,
  { timeZone }: PostCheckOptions,
): boolean {
  return type === 'file' && (timeZone === undefined || textType === 'feed' || date === undefined);
}

function contextOf(
  { fields, status = 'publish' }: Post,
  today: PostCheckOptions['today'],
): PostContext {
  return {
    ...(today !== undefined && { today: toEpochDays(calendarDate(referenceDate(today))) }),
    fields: DATES.flatMap((key) => {
      const field = fields[key];
      if (field === undefined) return [];
      return [{ key, name: field.name, text: field.text, date: readPostDate(field.text) }];
    }),
    isDraft: DRAFTS.has(status),
    isScheduled: status === 'future',
  };
}

function checkTexts(post: Post, options: DocumentCheckOptions): PostFinding[] {
  // A file is one text with the title in it.
  const keys = post.type === 'file' ? (['content'] as const) : TEXTS;
  return keys.flatMap((key): PostFinding[] => {
    const field = post.fields[key];
    if (field === undefined || field.text.trim() === '') return [];
    if (post.type === 'file') {
      const document = { source: field.text, type: post.textType };
      return checkDocument(document, options).map((finding) => ({ key, finding }));
    }
    return checkHtml(field.text, options).map((finding) => ({ key, finding }));
  });
}

/** What begins like front matter is text in a post; what stands before it makes it so. */
const LEAD = ' ';

function checkHtml(text: string, options: DocumentCheckOptions): Finding[] {
  const shown = withoutShortcodes(text);
  return checkDocument({ source: LEAD + shown, type: 'html' }, options).map((finding): Finding => {
    const fixes = finding.fixes
      .map((fix): Fix => ({ ...fix, edits: fix.edits.map(withoutLead) }))
      // What takes a shortcode along is none.
      .filter(({ edits }) => edits.every((edit) => partOf(shown, edit) === partOf(text, edit)));
    const related = finding.related.map(withoutLead);
    return Object.assign(withoutLead(finding), { related, fixes });
  });
}

function withoutLead<T extends Place>(place: T): T {
  return { ...place, index: place.index - LEAD.length };
}

function partOf(text: string, { index, length }: Place): string {
  return text.slice(index, index + length);
}

function checkDates(
  post: Post,
  context: PostContext,
  { messageLocale = 'en', rules = {} }: DocumentCheckOptions,
): PostFinding[] {
  // The front matter of a file is checked with it.
  if (post.type === 'file') return [];
  const phrases = checkPhrasesOf(messageLocale);
  return POST_RULES.flatMap((rule) =>
    rule.find(context).flatMap((draft): PostFinding[] => {
      const severity = severityOf(rule, rules, draft.severity);
      if (severity === undefined) return [];
      return [{ key: draft.key, finding: findingOf(rule.id, severity, draft, phrases) }];
    }),
  );
}
