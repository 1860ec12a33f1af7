import { fillMessage } from '../check/message.ts';
import { SEVERITIES } from '../check/severity.ts';
import { oneLine } from '../core/one-line.ts';
import { formatInteger } from '../locale-data/digits.ts';
import { type ReportLanguage, reportLanguageOf } from '../locale-data/report-phrases.ts';
import type { ReportPhrases } from '../locale-data/types.ts';
import { counted, countedAll } from './count-words.ts';
import { escapeXml } from './escape-xml.ts';
import { groupBy } from './group-by.ts';
import { STYLE, STYLE_DIGEST } from './html-style.ts';
import { isolated } from './isolate.ts';
import type { LinePlace } from './line-places.ts';
import { paragraphsOf, type Refusal, type Report, type ReportSettings } from './report.ts';
import type { ReportedFinding, ReportedFix, ReportedRelated } from './reported-finding.ts';

/** A file of the report that has findings. */
interface FileSection {
  readonly id: string;
  readonly path: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly html: string;
}

/** Findings as one page by itself, without scripts: counts and files first, so it is written at the end. */
export function report({ messageLocale }: ReportSettings): Report {
  const language = reportLanguageOf(messageLocale);
  const sections: FileSection[] = [];
  const refusals: Refusal[] = [];
  let checked = 0;
  return {
    begin: () => '',
    file: (path, findings) => {
      checked++;
      if (findings.length > 0)
        sections.push(fileSection(`file-${sections.length + 1}`, path, findings, language));
      return '';
    },
    refused: (refusal) => {
      refusals.push(refusal);
      return '';
    },
    end: () => page(sections, refusals, checked, language),
  };
}

function page(
  sections: readonly FileSection[],
  refusals: readonly Refusal[],
  checked: number,
  { info, phrases }: ReportLanguage,
): string {
  const isClean = sections.length + refusals.length === 0;
  const parts = [
    `<a class="skip" href="#findings">${escapeXml(phrases.skip)}</a>`,
    `<header>\n<h1>${escapeXml(phrases.title)}</h1>\n${counts(sections, checked, phrases)}\n</header>`,
    ...(sections.length > 1 ? [fileList(sections, phrases)] : []),
    '<main id="findings">',
    ...(isClean ? [`<p>${escapeXml(phrases.none)}</p>`] : []),
    ...(refusals.length > 0 ? [refusalSection(refusals, info.direction, phrases)] : []),
    ...sections.map(({ html }) => html),
    '</main>',
  ];
  return `<!doctype html>
<html lang="${info.tag}" dir="${info.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(phrases.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.join('\n')}
</body>
</html>
`;
}

function counts(sections: readonly FileSection[], checked: number, phrases: ReportPhrases): string {
  const items = SEVERITIES.flatMap((severity) => {
    const count = sections.reduce((sum, section) => sum + (section.counts.get(severity) ?? 0), 0);
    return count === 0 ? [] : [`<li class="${severity}">${counted(count, severity, phrases)}</li>`];
  });
  const files = fillMessage(phrases.checked, { count: formatInteger(checked, phrases.digits) });
  return `<ul class="counts">\n${[...items, `<li class="soft">${files}</li>`].join('\n')}\n</ul>`;
}

function fileList(sections: readonly FileSection[], phrases: ReportPhrases): string {
  const items = sections.map(
    (section) =>
      `<li><a href="#${section.id}">${pathOf(section.path)}</a> <span class="soft">${countedAll(section.counts, phrases)}</span></li>`,
  );
  const label = escapeXml(phrases.files);
  return `<nav aria-label="${label}">\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`;
}

function fileSection(
  id: string,
  path: string,
  findings: readonly ReportedFinding[],
  language: ReportLanguage,
): FileSection {
  const { phrases } = language;
  const bySeverity = groupBy(findings, ({ finding }) => finding.severity);
  const tallies = new Map([...bySeverity].map(([severity, { length }]) => [severity, length]));
  const groups = SEVERITIES.flatMap((severity) => {
    const found = bySeverity.get(severity) ?? [];
    if (found.length === 0) return [];
    const items = found.map((one) => findingItem(one, language)).join('\n');
    const heading = `<h3 class="${severity}">${counted(found.length, severity, phrases)}</h3>`;
    return [`${heading}\n<ol class="findings ${severity}">\n${items}\n</ol>`];
  });
  const summary = `<summary><h2>${pathOf(path)}</h2> <span class="soft">${countedAll(tallies, phrases)}</span></summary>`;
  const html = `<details id="${id}" open>\n${summary}\n${groups.join('\n')}\n</details>`;
  return { id, path, counts: tallies, html };
}

function findingItem(found: ReportedFinding, { info, phrases }: ReportLanguage): string {
  const { start, finding, excerpt, related, fixes, path } = found;
  const { before, place, after } = excerpt;
  return [
    '<li>',
    `<p><span class="place">${placeOf(start, phrases)}</span> · ${isolated(finding.message, info.direction)}${paragraphsOf(found, phrases.digits)} <code dir="ltr">${finding.ruleId}</code></p>`,
    `<p class="excerpt" dir="auto">${escapeXml(before)}<mark>${escapeXml(place)}</mark>${escapeXml(after)}</p>`,
    ...related.map((other) => relatedLine(other, path, phrases)),
    ...(fixes.length > 0 ? [mendList(fixes, info.direction, phrases)] : []),
    '</li>',
  ].join('\n');
}

function relatedLine(other: ReportedRelated, path: string, phrases: ReportPhrases): string {
  const { message, text, start } = other;
  const file = other.path === path ? '' : `${pathOf(other.path)} `;
  const where = `<span class="soft">(${file}${placeOf(start, phrases)})</span>`;
  return `<p>${escapeXml(message)}: ${quoted(text)} ${where}</p>`;
}

function mendList(
  fixes: readonly ReportedFix[],
  direction: 'ltr' | 'rtl',
  phrases: ReportPhrases,
): string {
  const items = fixes.map(({ description, safe }) => {
    const mark = safe ? ` <strong class="info">${escapeXml(phrases.safe)}</strong>` : '';
    return `<li>${isolated(oneLine(description), direction)}${mark}</li>`;
  });
  return `<p class="soft">${escapeXml(phrases.mends)}</p>\n<ul class="mends">\n${items.join('\n')}\n</ul>`;
}

function refusalSection(
  refusals: readonly Refusal[],
  direction: 'ltr' | 'rtl',
  phrases: ReportPhrases,
): string {
  const items = refusals.map(({ path, message }) => {
    const file = message.includes(path) ? '' : `${pathOf(path)}: `;
    return `<li><p>${file}${isolated(message, direction)}</p></li>`;
  });
  const heading = `<h2 class="error">${escapeXml(phrases.refused)}</h2>`;
  return `<section>\n${heading}\n<ol class="findings error">\n${items.join('\n')}\n</ol>\n</section>`;
}

function placeOf({ line, column }: LinePlace, { place, digits }: ReportPhrases): string {
  const data = { line: formatInteger(line, digits), column: formatInteger(column, digits) };
  return escapeXml(fillMessage(place, data));
}

/** Text that may be of another direction than the page. */
function quoted(text: string): string {
  return `<bdi>${escapeXml(text)}</bdi>`;
}

function pathOf(path: string): string {
  return `<bdi dir="ltr">${escapeXml(oneLine(path))}</bdi>`;
}
