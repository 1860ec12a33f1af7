import type { Severity } from '../check/index.ts';
import { fillMessage } from '../check/message.ts';
import { toJalali } from '../core/index.ts';
import { fromOwnIsoDate } from '../core/iso-date.ts';
import { AUDIT_LOCALES, auditPhrasesOf } from '../locale-data/audit-phrases.ts';
import { withDigits } from '../locale-data/digits.ts';
import type { AuditPhrases } from '../locale-data/types.ts';
import { formatDate } from '../localize/index.ts';
import { escapeHtml } from '../localize/escape-html.ts';
import { isolated } from './isolate-values.ts';
import type { ListedEntry, ListedKind, ListedYear } from './listing.ts';
import { PAGE_STYLE } from './page-style.ts';
import type { Totals } from './totals.ts';

/** What an audit found, as its page tells it. */
export interface AuditReport {
  /** The file or folder, as it was named. */
  readonly archive: string;
  /** The day on which it was read, ISO. */
  readonly day: string;
  readonly totals: Totals;
  /** What could not be read, by the tag of the language; as much as the page has room for. */
  readonly faults: readonly Readonly<Record<string, string>>[];
  readonly kinds: readonly ListedKind[];
  /** Whether a sign-off has all findings. */
  readonly hasSignOff: boolean;
}

/** How a page is written. */
export interface PageOptions {
  /** The language that it opens in. */
  readonly locale: string;
  /** `sha256-…` of {@link PAGE_STYLE}. */
  readonly styleHash: string;
}

/** A language of the page. */
interface Voice {
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  readonly phrases: AuditPhrases;
}

/**
 * Writes an audit's page: HTML that stands alone, in both languages, with neither script nor network. Piece by
 * piece, for it may be long.
 */
export function* auditPage(
  report: AuditReport,
  { locale, styleHash }: PageOptions,
): Generator<string> {
  const voices = AUDIT_LOCALES.map((tag): Voice => ({
    tag,
    direction: tag === 'fa' ? 'rtl' : 'ltr',
    phrases: auditPhrasesOf(tag),
  }));
  const first = voices.find(({ tag }) => tag === locale) ?? voices[0];
  const title = voices.map(({ phrases }) => phrases.title).join(' · ');
  yield `<!doctype html>
<html lang="${first?.tag ?? ''}" dir="${first?.direction ?? ''}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
`;
  for (const { tag, direction, phrases } of voices) {
    const checked = tag === first?.tag ? ' checked' : '';
    yield `<input type="radio" name="language" id="language-${tag}"${checked}><label for="language-${tag}" lang="${tag}" dir="${direction}">${escapeHtml(phrases.language)}</label>\n`;
  }
  for (const voice of voices) yield* mainOf(report, voice);
  yield '</body>\n</html>\n';
}

function* mainOf(report: AuditReport, voice: Voice): Generator<string> {
  const { archive, day, totals, faults, kinds } = report;
  const { phrases, tag, direction } = voice;
  const from = fillMessage(phrases.from, { archive: isolated(archive), day: dayText(day, voice) });
  yield `<main lang="${tag}" dir="${direction}">\n<h1>${escapeHtml(phrases.title)}</h1>\n<p>${escapeHtml(from)}</p>\n`;
  yield totalsTable(totals, voice);
  if (faults.length > 0) {
    yield `<h2>${escapeHtml(phrases.faults)}</h2>\n<ul>\n`;
    for (const fault of faults) yield `<li dir="auto">${escapeHtml(fault[tag] ?? '')}</li>\n`;
    yield '</ul>\n';
  }
  yield kinds.length === 0 ? `<p>${escapeHtml(phrases.none)}</p>\n` : contents(kinds, voice);
  let severity: Severity | undefined;
  for (const kind of kinds) {
    if (kind.severity !== severity)
      yield `<h2 class="${kind.severity}">${escapeHtml(phrases.severity[kind.severity])}</h2>\n`;
    severity = kind.severity;
    yield* kindSection(kind, report, voice);
  }
  yield '</main>\n';
}

function totalsTable(totals: Totals, { phrases }: Voice): string {
  const { digits } = phrases;
  const number = (value: number): string => withDigits(String(value), digits);
  const row = (name: string, value: number, more = ''): string =>
    `<tr><th scope="row">${escapeHtml(name)}</th><td>${number(value)}${escapeHtml(more)}</td></tr>\n`;
  const kinds = Object.entries(totals.passedOverAs).map(
    ([kind, count]) => `${isolated(kind)} ${number(count)}`,
  );
  const severities = (['error', 'warning', 'info'] as const).map(
    (severity) => `${phrases.severity[severity]} ${number(totals.bySeverity[severity])}`,
  );
  const inBrackets = (parts: readonly string[]): string =>
    parts.length === 0 ? '' : ` (${parts.join(digits === 'latn' ? ', ' : '، ')})`;
  const words = phrases.totals;
  return `<h2>${escapeHtml(words.heading)}</h2>\n<table>\n${row(words.read, totals.read)}${row(
    words.passedOver,
    totals.passedOver,
    inBrackets(kinds),
  )}${row(words.refused, totals.refused)}${row(words.clean, totals.clean)}${row(
    words.found,
    totals.found,
  )}${row(words.findings, totals.findings, inBrackets(severities))}</table>\n`;
}

function contents(kinds: readonly ListedKind[], { phrases, tag }: Voice): string {
  const rows = kinds.map(
    ({ ruleId, severity, count }) =>
      `<tr><th scope="row"><a href="#${anchor(tag, ruleId, severity)}">${escapeHtml(kindName(ruleId, phrases))}</a></th><td class="${severity}">${escapeHtml(phrases.severity[severity])}</td><td>${withDigits(String(count), phrases.digits)}</td></tr>\n`,
  );
  return `<h2>${escapeHtml(phrases.contents)}</h2>\n<table>\n${rows.join('')}</table>\n`;
}

function anchor(tag: string, ruleId: string, severity: Severity): string {
  return `${tag}-${ruleId}-${severity}`;
}

function kindName(ruleId: string, { kinds }: AuditPhrases): string {
  return kinds[ruleId] ?? ruleId;
}

function* kindSection(
  kind: ListedKind,
  { hasSignOff }: Pick<AuditReport, 'hasSignOff'>,
  voice: Voice,
): Generator<string> {
  const { ruleId, severity, count, years } = kind;
  const { phrases, tag } = voice;
  yield `<section>\n<h3 id="${anchor(tag, ruleId, severity)}">${escapeHtml(kindName(ruleId, phrases))} <code dir="ltr">${ruleId}</code></h3>\n`;
  const shown = years.reduce((total, { entries }) => total + entries.length, 0);
  if (shown < count) {
    const said = hasSignOff ? phrases.listed : phrases.listedAlone;
    yield `<p class="aside">${escapeHtml(fillMessage(said, { shown, count }, phrases.digits))}</p>\n`;
  }
  for (const [place, year] of years.entries()) {
    const isOpen = severity === 'error' && place === 0;
    yield `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(yearText(year, phrases))}</summary>\n<ol>\n`;
    for (const entry of year.entries) yield item(entry, voice);
    yield '</ol>\n</details>\n';
  }
  yield '</section>\n';
}

/** A Gregorian year, with the Jalali ones that it has days of. */
function yearText({ year, count }: ListedYear, phrases: AuditPhrases): string {
  const number = withDigits(String(count), phrases.digits);
  if (year === '') return `${phrases.undated} · ${number}`;
  const [first, last] = ['01-01', '12-31'].map((day) => toJalali(`${year}-${day}`).year);
  const data = { year, first: String(first), last: String(last) };
  return `${withDigits(fillMessage(phrases.year, data), phrases.digits)} · ${number}`;
}

function item(entry: ListedEntry, voice: Voice): string {
  const { post, sentence, told, mends, line, column, severity } = entry;
  const { phrases, tag } = voice;
  const { message, other } = told[tag] ?? { message: '' };
  const title = `<bdi>${escapeHtml(post.title === '' ? phrases.untitled : post.title)}</bdi>`;
  const edit = linkTo(post.editLink, escapeHtml(phrases.edit));
  const where = fillMessage(phrases.line, { line, column }, phrases.digits);
  const parts = [
    `<p class="post"><strong>${linkTo(post.link, title) ?? title}</strong>`,
    post.day === undefined
      ? ''
      : `<time datetime="${escapeHtml(post.day)}">${escapeHtml(dayText(post.day, voice))}</time>`,
    edit === undefined ? '' : `<span>${edit}</span>`,
    `<span class="place"><bdi>${escapeHtml(post.file)}</bdi> · <bdi>${escapeHtml(entry.field)}</bdi> · ${escapeHtml(where)}</span></p>\n`,
    `<p class="sentence" dir="auto">${escapeHtml(sentence.before)}<mark>${escapeHtml(sentence.place)}</mark>${escapeHtml(sentence.after)}</p>\n`,
    `<p class="${severity}">${escapeHtml(message)}</p>\n`,
    other === undefined
      ? ''
      : `<p class="aside">${escapeHtml(phrases.otherCalendar)}: <bdi>${escapeHtml(other)}</bdi></p>\n`,
    mends.length === 0
      ? ''
      : `<p>${escapeHtml(phrases.mend)}: ${mends
          .map((mend) => `<ins><bdi>${escapeHtml(mend)}</bdi></ins>`)
          .join(` ${escapeHtml(phrases.or)} `)}</p>\n`,
  ];
  return `<li>${parts.join('')}</li>\n`;
}

/** A link to the web; whatever else an archive calls a link is none. */
function linkTo(address: string | undefined, html: string): string | undefined {
  if (address === undefined || !/^https?:\/\//iu.test(address)) return undefined;
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${html}</a>`;
}

function dayText(day: string, { tag }: Voice): string {
  const calendar = tag === 'fa' ? 'persian' : 'gregory';
  return formatDate(fromOwnIsoDate(day), { locale: tag, calendar, dateStyle: 'long' });
}
