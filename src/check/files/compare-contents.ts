import { DocumentError } from '../../core/errors/index.ts';
import { joinMessages, type Message } from '../../documents/index.ts';
import { checkPhrasesOf } from '../../locale-data/check-phrases.ts';
import { findMentions } from '../../parse/index.ts';
import { compareReadDocuments } from '../check-document.ts';
import { DocumentText, toSources } from '../document-text.ts';
import { findingOf } from '../finding-of.ts';
import { COMPARISON_RULES, severityOf } from '../rule-settings.ts';
import type { CompareOptions, Finding } from '../types.ts';
import { checkBlock } from './check-block.ts';
import { compareUnits } from './compare-units.ts';
import type { FileContent } from './file-content.ts';

/**
 * Compares a file with its translation: two documents, whatever their types, or the messages of two
 * languages, joined by key. Places are those of either file.
 *
 * @throws ERR_DOCUMENT for files of which one holds both languages, or messages and the other a document.
 */
export function compareContents(
  source: FileContent,
  target: FileContent,
  options: CompareOptions = {},
): Finding[] {
  if (source.document !== undefined && target.document !== undefined)
    return compareReadDocuments(source.document, target.document, options);
  if (source.messages !== undefined && target.messages !== undefined) {
    const { units, missing, extra } = joinMessages(source.messages, target.messages);
    const [untranslated, own] = [new Set(missing), new Set(extra)];
    return [
      ...compareUnits(units, source, target, options),
      ...source.messages
        .filter(({ key }) => untranslated.has(key))
        .flatMap((message) => missingMessage(message, source, options)),
      // What only the translation has is still a text.
      ...target.messages
        .filter(({ key }) => own.has(key))
        .flatMap(({ block }) => checkBlock(block, target, options, 'target')),
    ];
  }
  const bilingual = [source, target].find(({ units }) => units !== undefined);
  const { file } = bilingual ?? target;
  const reason =
    bilingual === undefined
      ? `${source.type} is compared with its like, and not with ${target.type}`
      : 'it has the translations beside their sources: name it alone';
  throw new DocumentError(file, 1, 1, reason);
}

/** A message with a date that the translation lacks; others are no matter of ours. */
function missingMessage(
  { key, block }: Message,
  { source, encoding }: FileContent,
  { messageLocale = 'en', rules = {} }: CompareOptions,
): Finding[] {
  const [date] = findMentions(block.text);
  const id = 'date-missing';
  // What is not translated yet is less than what was left out of a translation.
  const severity = severityOf({ id, severity: COMPARISON_RULES[id] }, rules, 'warning');
  if (date === undefined || severity === undefined) return [];
  const { index, length, text: received } = date;
  const draft = { index, length, says: 'message-missing', data: { received, unit: key } };
  const found = findingOf(id, severity, draft, checkPhrasesOf(messageLocale), 'source');
  const text = new DocumentText({ source, blocks: [block], encoding });
  const moved = toSources(found, () => text);
  return moved === undefined ? [] : [moved];
}
