import { annotate, type AnnotateOptions, checkText, type CheckOptions } from '../../check/index.ts';
import { FieldTypeError } from '../../core/index.ts';
import { findMentions } from '../../parse/index.ts';
import { readTime, type ReadTimeOptions } from '../../publish/index.ts';
import type { FieldOperation } from './field-operation.ts';
import { parseOptionsOf } from './parse-options.ts';
import type { BulkOptions } from './types.ts';

/** Gives the dates of a text, read or refused, as `jalali find --json` tells them. */
export function findField(options: BulkOptions): FieldOperation {
  const reading = parseOptionsOf(options);
  return ofJson((text) => findMentions(text, reading));
}

/** Gives words, minutes and the rule, as `jalali readtime --json` tells them. */
export function readTimeField({ locale, style }: BulkOptions): FieldOperation {
  if (locale === undefined)
    throw new FieldTypeError('locale', locale, 'the language of the texts, such as "en" or "fa"');
  const how: ReadTimeOptions = { locale, ...(style !== undefined && { style }) };
  return ofJson((text) => readTime(text, how));
}

/** Gives what is wrong with the dates of a text, as `jalali check --json` tells it. */
export function checkField({ now, dateOrder, style, messageLocale }: BulkOptions): FieldOperation {
  const how: CheckOptions = {
    ...(now !== undefined && { now }),
    ...(dateOrder !== undefined && { dateOrder }),
    ...(style !== undefined && { style }),
    ...(messageLocale !== undefined && { messageLocale }),
  };
  return ofJson((text) => checkText(text, how));
}

/** Puts the other calendar beside each date of a text, as `jalali annotate` does. */
export function annotateField({ style }: BulkOptions): FieldOperation {
  const how: AnnotateOptions = style === undefined ? {} : { style };
  return { givesJson: false, isOfDate: false, answer: (text) => annotate(text, how) };
}

function ofJson(work: (text: string) => object): FieldOperation {
  work(''); // options that are none
  return { givesJson: true, isOfDate: false, answer: (text) => JSON.stringify(work(text)) };
}
