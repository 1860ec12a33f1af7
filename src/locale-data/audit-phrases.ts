import { LocaleDataError } from '../core/errors/index.ts';
import { auditPhrases } from './generated/audit.generated.ts';
import type { AuditPhrases } from './types.ts';

/** The languages of an audit's page, by their tags. */
export const AUDIT_LOCALES = ['en', 'fa'] as const;

/**
 * What an audit's page says in a language.
 *
 * @throws ERR_LOCALE_DATA for one that it is not in.
 */
export function auditPhrasesOf(tag: string): AuditPhrases {
  const phrases = auditPhrases[tag];
  if (phrases === undefined) throw new LocaleDataError(tag, 'audit', `locales/${tag}/audit.json`);
  return phrases;
}
