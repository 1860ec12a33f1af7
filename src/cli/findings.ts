import type { Finding, Severity } from '../check/index.ts';
import type { RuleSettings } from '../check/rule-settings.ts';
import { fillMessage } from '../check/message.ts';
import { oneLine } from '../core/one-line.ts';
import { checkPhrasesOf } from '../locale-data/check-phrases.ts';
import { formatInteger } from '../locale-data/digits.ts';
import { inOtherCalendar } from './other-calendar.ts';
import { type CliIo, mayColour, writeLine, writeRecord } from './io.ts';
import { LinePlaces } from './line-places.ts';
import { type Excerpt, excerptOf, pointTo } from './excerpt.ts';

/** The options of `withCheckOptions`, as commander gives them. */
export interface FindingOptions {
  readonly severity: Severity;
  readonly rule?: RuleSettings;
  readonly style?: string;
  readonly json?: boolean;
  readonly messageLocale?: string;
}

const GRAVITY: readonly Severity[] = ['info', 'warning', 'error'];

/** A text that findings stand in. */
export interface FindingSource {
  readonly path: string;
  readonly source: string;
}

/** The findings that are grave enough to be told. */
export function graveEnough(
  findings: readonly Finding[],
  { severity }: FindingOptions,
): readonly Finding[] {
  const least = GRAVITY.indexOf(severity);
  return findings.filter((finding) => GRAVITY.indexOf(finding.severity) >= least);
}

/**
 * Tells findings file by file, each with its line, what points to its place, the day in the other calendar
 * and the mends; or as records.
 */
export class FindingTeller {
  readonly #options: FindingOptions;
  readonly #io: CliIo;
  readonly #counts = new Map<Severity, number>();
  readonly #files = new Set<string>();

  constructor(options: FindingOptions, io: CliIo) {
    this.#options = options;
    this.#io = io;
  }

  /** Whether anything was told. */
  get hasTold(): boolean {
    return this.#files.size > 0;
  }

  tell(findings: readonly Finding[], sourceOf: (side: Finding['side']) => FindingSource): void {
    const places = new Map<string, LinePlaces>();
    const placesOf = ({ path, source }: FindingSource): LinePlaces => {
      let lines = places.get(path);
      if (lines === undefined) places.set(path, (lines = new LinePlaces(source)));
      return lines;
    };
    for (const [path, group] of byFile(findings, sourceOf)) {
      this.#files.add(path);
      if (this.#options.json !== true) writeLine(this.#io.stdout, oneLine(path));
      for (const finding of group) {
        const own = sourceOf(finding.side);
        const place = placesOf(own).of(finding.index);
        this.#counts.set(finding.severity, (this.#counts.get(finding.severity) ?? 0) + 1);
        if (this.#options.json === true) {
          writeRecord(this.#io, { status: 'found', path, ...place, ...finding });
          continue;
        }
        this.#tellOne(finding, place, excerptOf(own.source, finding));
        for (const other of finding.related) {
          const where = sourceOf(other.side);
          const { line, column } = placesOf(where).of(other.index);
          const file = where.path === path ? '' : `${oneLine(where.path)}:`;
          this.#detail(
            `${file}${line}:${column} ${other.message}: ${relatedText(where.source, other)}`,
          );
        }
        for (const { description } of finding.fixes) this.#detail(`→ ${oneLine(description)}`);
      }
      if (this.#options.json !== true) writeLine(this.#io.stdout, '');
    }
  }

  /** Says how much was told, where people read it. */
  finish(): void {
    if (!this.hasTold || this.#options.json === true) return;
    const { messageLocale = 'en' } = this.#options;
    const { report, digits } = checkPhrasesOf(messageLocale);
    const counted = (count: number, [one = '', more = one]: readonly string[]): string =>
      `${formatInteger(count, digits)} ${count === 1 ? one : more}`;
    const counts = GRAVITY.toReversed().flatMap((severity) => {
      const count = this.#counts.get(severity) ?? 0;
      return count === 0 ? [] : [counted(count, report[severity])];
    });
    const files = counted(this.#files.size, report.file);
    writeLine(
      this.#io.stdout,
      fillMessage(report.in, { counts: counts.join(report.joint), files }),
    );
  }

  #tellOne(
    { severity, ruleId, message, data }: Finding,
    { line, column }: { readonly line: number; readonly column: number },
    excerpt: Excerpt,
  ): void {
    const { sourceParagraph: from, targetParagraph: to } = data;
    const isNumbered = from !== undefined && to !== undefined;
    const paragraphs = isNumbered ? ` (¶ ${from} ↔ ${to})` : '';
    const [word = severity] = checkPhrasesOf(this.#options.messageLocale ?? 'en').report[severity];
    const name = this.#coloured(severity, word);
    writeLine(
      this.#io.stdout,
      `  ${line}:${column}  ${name}  ${oneLine(message)}${paragraphs}  [${ruleId}]`,
    );
    const other = inOtherCalendar(data['received'], this.#options.messageLocale);
    const { shown, pointer } = pointTo(excerpt);
    this.#detail(shown);
    if (pointer !== '') this.#detail(other === undefined ? pointer : `${pointer} = ${other}`);
    else if (other !== undefined) this.#detail(`= ${other}`);
  }

  #detail(text: string): void {
    writeLine(this.#io.stdout, `      ${text}`);
  }

  #coloured(severity: Severity, word: string): string {
    return mayColour(this.#io) ? `\u001b[${COLOURS[severity]}m${word}\u001b[0m` : word;
  }
}

/** Red, yellow and cyan, as terminals number them. */
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/** Findings file by file, in the order in which the files are first told. */
function byFile(
  findings: readonly Finding[],
  sourceOf: (side: Finding['side']) => FindingSource,
): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { path } = sourceOf(finding.side);
    const group = files.get(path);
    if (group === undefined) files.set(path, [finding]);
    else group.push(finding);
  }
  return files;
}

const LONGEST_RELATED = 60;

function relatedText(source: string, { index, length }: { index: number; length: number }): string {
  const text = oneLine(source.slice(index, index + length));
  return text.length > LONGEST_RELATED ? `${text.slice(0, LONGEST_RELATED)}…` : text;
}
