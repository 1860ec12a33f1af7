import type { AuditEntry } from '../../audit/entry.ts';
import type { Totals } from '../../audit/totals.ts';
import { checkText } from '../../check/index.ts';
import type { DocumentCheckOptions } from '../../check/types.ts';
import { oneLine } from '../../core/one-line.ts';
import type { DocumentType } from '../../documents/index.ts';
import { auditPhrasesOf } from '../../locale-data/audit-phrases.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { openArchive } from '../../node/archive.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { AuditRun, refuseOverwriting } from '../audit-run.ts';
import { typeOfName } from '../../documents/type-of-name.ts';
import { type ArchiveFault, describeFault } from '../describe-fault.ts';
import { isDocumentName } from '../document-input.ts';
import type { FindingOptions } from '../findings.ts';
import { type CliIo, EXIT, writeLine, writeRecord } from '../io.ts';
import { configFor, styleFor } from '../style-choice.ts';

interface AuditTaskOptions extends Omit<FindingOptions, 'format' | 'baseline' | 'updateBaseline'> {
  readonly now?: string;
  readonly timeZone?: string;
  readonly type?: DocumentType;
  readonly output?: string;
  readonly signOff?: string;
  readonly force?: boolean;
  readonly editLink?: string;
  readonly most: number;
}

const DEFAULT_OUTPUT = 'jalali-audit.html';

/** `jalali audit` */
export async function task(
  [path = '']: readonly string[],
  options: AuditTaskOptions,
  io: CliIo,
): Promise<number> {
  const { json = false, messageLocale = 'en', editLink, signOff, most, severity } = options;
  const output = options.output ?? (json ? undefined : DEFAULT_OUTPUT);
  const paths = [output, signOff].filter((name) => name !== undefined);
  await refuseOverwriting(paths, path, options.force === true);
  const optionsFor = await checkOptionsOf(path, options);
  const archive = await openArchive(path, {
    isWanted: isDocumentName,
    typeOf: (name) => options.type ?? typeOfName(name),
  });
  const run = new AuditRun(
    archive,
    {
      severity,
      most,
      ...(editLink !== undefined && { editLink }),
      ...(signOff !== undefined && { signOff }),
      ...(options.timeZone !== undefined && { timeZone: options.timeZone }),
      optionsFor: (file) => optionsFor(archive.kind === 'files' ? file : path),
      onFound: (entries) => {
        if (json) writeRecord(io, foundRecord(entries));
      },
      onRefused: (fault) => tellRefused(fault, io, messageLocale, json),
    },
    io,
  );
  await run.read();
  if (output !== undefined) await run.writePage(output, messageLocale);
  const { totals } = run;
  if (json) writeRecord(io, { status: 'done', path, totals });
  else tellTotals(totals, paths, io, messageLocale);
  return totals.found + totals.refused > 0 ? EXIT.refused : EXIT.done;
}

/** What each file is checked by; the settings of one that was read last are kept. */
async function checkOptionsOf(
  path: string,
  { now, timeZone, messageLocale = 'en', rule = {}, style: named }: AuditTaskOptions,
): Promise<(file: string) => Promise<DocumentCheckOptions>> {
  if (named !== undefined) await styleFor(undefined, named);
  if (timeZone !== undefined) resolveTimeZone(timeZone);
  const how = {
    messageLocale,
    ...(now !== undefined && { now }),
    ...(timeZone !== undefined && { timeZone }),
  };
  checkText('', { messageLocale, rules: rule, ...(now !== undefined && { now }) });
  const known = new Map<string, DocumentCheckOptions>();
  return async (file) => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const { style, rules } = await configFor(file, named);
    const options = { ...how, style, rules: { ...rules, ...rule } };
    if (file === path) known.set(file, options);
    return options;
  };
}

function foundRecord(entries: readonly AuditEntry[]): object {
  const [first] = entries;
  return {
    status: 'found',
    path: first?.post.file,
    post: postRecord(first),
    findings: entries.map(({ finding, field, index, length, line, column, sentence, mends }) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: finding.message,
      field,
      line,
      column,
      index,
      length,
      sentence,
      data: finding.data,
      mends: mends.map(({ text, obstacle }) => ({ text, canBeWritten: obstacle === undefined })),
    })),
  };
}

function postRecord(entry: AuditEntry | undefined): object {
  if (entry === undefined) return {};
  const { id, title, link, editLink, day } = entry.post;
  return {
    ...(id !== undefined && { id }),
    title,
    ...(link !== undefined && { link }),
    ...(editLink !== undefined && { editLink }),
    ...(day !== undefined && { day }),
  };
}

function tellRefused(fault: ArchiveFault, io: CliIo, locale: string, json: boolean): void {
  const message = describeFault(fault, locale);
  writeLine(io.stderr, `jalali: ${message}`);
  if (json) writeRecord(io, { status: 'refused', error: { code: fault.error.code, message } });
}

function tellTotals(totals: Totals, paths: readonly string[], io: CliIo, locale: string): void {
  const phrases = auditPhrasesOf(locale);
  const words = phrases.totals;
  const tell = (name: string, count: number): void =>
    writeLine(io.stdout, `${name}: ${withDigits(String(count), phrases.digits)}`);
  tell(words.read, totals.read);
  tell(words.passedOver, totals.passedOver);
  tell(words.refused, totals.refused);
  tell(words.clean, totals.clean);
  tell(words.found, totals.found);
  tell(words.findings, totals.findings);
  for (const severity of ['error', 'warning', 'info'] as const)
    if (totals.bySeverity[severity] > 0)
      tell(`  ${phrases.severity[severity]}`, totals.bySeverity[severity]);
  for (const path of paths) writeLine(io.stdout, `→ ${oneLine(path)}`);
}
