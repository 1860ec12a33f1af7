import { LocaleDataError } from '../core/errors/index.ts';
import { reportPhrases } from './generated/report.generated.ts';
import { negotiateLocale } from './negotiate.ts';
import type { LocaleInfo, ReportPhrases } from './types.ts';

/** The words of reports, and the locale whose they are. */
export interface ReportLanguage {
  readonly info: LocaleInfo;
  readonly phrases: ReportPhrases;
}

/**
 * What reports say in a locale's language; English where it has no words for it.
 *
 * @throws ERR_UNKNOWN_LOCALE
 */
export function reportLanguageOf(locale: string): ReportLanguage {
  const { tag } = negotiateLocale(locale).info;
  for (const own of [tag, tag.split('-', 1)[0] ?? tag, 'en']) {
    const phrases = Object.hasOwn(reportPhrases, own) ? reportPhrases[own] : undefined;
    if (phrases !== undefined) return { info: negotiateLocale(own).info, phrases };
  }
  throw new LocaleDataError(tag, 'report', `locales/${tag}/report.json`);
}
