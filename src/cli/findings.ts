import type { Severity } from '../check/index.ts';
import { fillMessage } from '../check/message.ts';
import type { RuleSettings } from '../check/rule-settings.ts';
import { oneLine } from '../core/one-line.ts';
import { reportLanguageOf } from '../locale-data/report-phrases.ts';
import type { ReportPhrases } from '../locale-data/types.ts';
import { counted, countedAll } from '../report/count-words.ts';
import { groupBy } from '../report/group-by.ts';
import { paragraphsOf, type Refusal } from '../report/report.ts';
import type { ReportedFinding } from '../report/reported-finding.ts';
import { type CliIo, mayColour, writeLine, writeRecord } from './io.ts';
import type { FindingFormat } from './options.ts';
import { inOtherCalendar } from './other-calendar.ts';
import { pointTo } from './point-to.ts';

/** The options of `withCheckOptions`, as commander gives them. */
export interface FindingOptions {
  readonly severity: Severity;
  readonly rule?: RuleSettings;
  readonly style?: string;
  readonly json?: boolean;
  readonly format?: FindingFormat;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly messageLocale?: string;
}

/** How findings are told, file by file, in one format. */
export interface FindingTeller {
  /** Tells what was found in files that were checked; every one of them is named, also when it is clean. */
  tell(files: readonly string[], findings: readonly ReportedFinding[]): void;
  /** Tells in the report what stderr has been told. */
  refuse?(refusal: Refusal): void;
  finish(): void;
}

/** One record a finding. */
export function recordTeller(io: CliIo): FindingTeller {
  return {
    tell: (_, findings) => {
      for (const { path, start, finding } of findings)
        writeRecord(io, { status: 'found', path, ...start, ...finding });
    },
    finish: () => undefined,
  };
}

/** Tells people, each finding with its line, what points to its place, its day in the other calendar, its mends. */
export class TextTeller implements FindingTeller {
  readonly #locale: string;
  readonly #phrases: ReportPhrases;
  readonly #io: CliIo;
  readonly #counts = new Map<Severity, number>();
  readonly #files = new Set<string>();

  constructor(locale: string, io: CliIo) {
    this.#locale = locale;
    this.#phrases = reportLanguageOf(locale).phrases;
    this.#io = io;
  }

  tell(_: readonly string[], findings: readonly ReportedFinding[]): void {
    for (const [path, group] of groupBy(findings, (found) => found.path)) {
      this.#files.add(path);
      writeLine(this.#io.stdout, oneLine(path));
      for (const found of group) {
        const { severity } = found.finding;
        this.#counts.set(severity, (this.#counts.get(severity) ?? 0) + 1);
        this.#tellOne(found);
        for (const other of found.related) {
          const file = other.path === path ? '' : `${oneLine(other.path)}:`;
          const { line, column } = other.start;
          this.#detail(`${file}${line}:${column} ${other.message}: ${other.text}`);
        }
        for (const { description } of found.fixes) this.#detail(`→ ${oneLine(description)}`);
      }
      writeLine(this.#io.stdout, '');
    }
  }

  /** Says how much was told. */
  finish(): void {
    if (this.#files.size === 0) return;
    const counts = countedAll(this.#counts, this.#phrases);
    const files = counted(this.#files.size, 'file', this.#phrases);
    writeLine(this.#io.stdout, fillMessage(this.#phrases.in, { counts, files }));
  }

  #tellOne(found: ReportedFinding): void {
    const { severity, ruleId, message, data } = found.finding;
    const { line, column } = found.start;
    const [word = severity] = this.#phrases[severity];
    const name = this.#coloured(severity, word);
    writeLine(
      this.#io.stdout,
      `  ${line}:${column}  ${name}  ${oneLine(message)}${paragraphsOf(found, this.#phrases.digits)}  [${ruleId}]`,
    );
    const other = inOtherCalendar(data['received'], this.#locale);
    const { shown, pointer } = pointTo(found.excerpt);
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
