import { relative, resolve, sep } from 'node:path';
import { fillMessage } from '../check/message.ts';
import { formatInteger } from '../locale-data/digits.ts';
import { reportLanguageOf } from '../locale-data/report-phrases.ts';
import {
  nameInBaseline,
  readBaseline,
  readBaselineIfAny,
  writeBaseline,
} from '../node/baseline-file.ts';
import { type BaselineEntry, BaselineMatcher, entryOf } from '../report/baseline.ts';
import type { ReportedFinding } from '../report/reported-finding.ts';
import { type FindingOptions, type FindingTeller, recordTeller, TextTeller } from './findings.ts';
import { STDIN_PATH } from './inputs.ts';
import { type CliIo, EXIT, writeLine } from './io.ts';
import type { FindingFormat } from './options.ts';
import type { RefusalOptions } from './refusals.ts';
import { loadReport, reportTeller } from './report-teller.ts';
import { VERSION } from './version.generated.ts';

/** One run of a command that tells findings: in which format, and which of them are known. */
export interface FindingRun {
  readonly format: FindingFormat;
  /** How refusals are told. */
  readonly refusals: RefusalOptions;
  /** A file's name in the report. */
  nameOf(path: string): string;
  /** The findings of files that no baseline knows. */
  fresh(paths: readonly string[], findings: readonly ReportedFinding[]): readonly ReportedFinding[];
  tell(paths: readonly string[], findings: readonly ReportedFinding[]): void;
  /** Ends the report, and gives the exit code, at least that of what was refused. */
  finish(exitCode: number): Promise<number>;
}

/**
 * Begins a run.
 *
 * @throws ERR_DOCUMENT for a baseline that cannot be read, and an error for options that do not go together.
 */
export async function beginRun(options: FindingOptions, io: CliIo): Promise<FindingRun> {
  const { messageLocale = 'en', baseline, updateBaseline = false } = options;
  if (updateBaseline && baseline === undefined)
    throw new Error('--update-baseline writes a baseline; name it with --baseline FILE');
  const format = formatOf(options);
  const known = await knownFindings(baseline, updateBaseline, messageLocale, io);
  const isReport = format !== 'text' && format !== 'json';
  const teller = await tellerOf(format, messageLocale, io);
  const nameOf = isReport ? reportPath : (path: string): string => path;
  let hasTold = false;
  return {
    format,
    refusals: {
      messageLocale,
      json: format === 'json',
      onRefusal: (refusal) => teller.refuse?.({ ...refusal, path: nameOf(refusal.path) }),
    },
    nameOf,
    fresh: (paths, findings) => known.fresh(paths, findings),
    tell: (paths, findings) => {
      const told = known.told(findings);
      if (told.length > 0) hasTold = true;
      teller.tell(paths.map(nameOf), told);
    },
    finish: async (exitCode) => {
      teller.finish();
      await known.finish();
      return hasTold ? EXIT.refused : exitCode;
    },
  };
}

/** @throws an error where `--json` and `--format` ask for two. */
function formatOf({ json = false, format }: FindingOptions): FindingFormat {
  if (json && format !== undefined && format !== 'json')
    throw new Error(`--json is --format json; leave one of it and --format ${format} out`);
  return json ? 'json' : (format ?? 'text');
}

async function tellerOf(
  format: FindingFormat,
  messageLocale: string,
  io: CliIo,
): Promise<FindingTeller> {
  if (format === 'text') return new TextTeller(messageLocale, io);
  if (format === 'json') return recordTeller(io);
  return reportTeller(await loadReport(format, { version: VERSION, messageLocale }), io);
}

/** Other programs look for files from the folder of the run, with slashes; what is outside has its whole path. */
function reportPath(path: string): string {
  if (path === STDIN_PATH) return path;
  const whole = resolve(path);
  const within = relative(resolve('.'), whole);
  const isOutside = within === '..' || within.startsWith(`..${sep}`) || within === whole;
  return (isOutside ? whole : within).split(sep).join('/');
}

/** What a baseline makes of findings. */
interface KnownFindings {
  fresh(paths: readonly string[], findings: readonly ReportedFinding[]): readonly ReportedFinding[];
  /** Those that are still to be told. */
  told(findings: readonly ReportedFinding[]): readonly ReportedFinding[];
  finish(): Promise<void>;
}

async function knownFindings(
  baseline: string | undefined,
  isUpdated: boolean,
  messageLocale: string,
  io: CliIo,
): Promise<KnownFindings> {
  if (baseline === undefined) {
    return { fresh: (_, all) => all, told: (all) => all, finish: async () => undefined };
  }
  const { phrases } = reportLanguageOf(messageLocale);
  const say = (phrase: string, count: number): void => {
    const text = fillMessage(phrase, { count: formatInteger(count, phrases.digits) });
    writeLine(io.stderr, `jalali: ${text}`);
  };
  const nameOf = (path: string): string =>
    path === STDIN_PATH ? path : nameInBaseline(baseline, path);
  if (!isUpdated) {
    const matcher = new BaselineMatcher(await readBaseline(baseline));
    return {
      fresh: (paths, findings) => {
        for (const path of paths) matcher.look(nameOf(path));
        return findings.filter((found) => !matcher.isKnown(nameOf(found.path), found));
      },
      told: (findings) => findings,
      finish: async () => {
        if (matcher.known > 0) say(phrases.known, matcher.known);
        if (matcher.gone > 0) say(phrases.gone, matcher.gone);
      },
    };
  }
  const before = await readBaselineIfAny(baseline);
  const looked = new Set<string>();
  const entries: BaselineEntry[] = [];
  return {
    fresh: (paths, findings) => {
      for (const path of paths) looked.add(nameOf(path));
      return findings;
    },
    told: (findings) => {
      entries.push(...findings.map((found) => entryOf(nameOf(found.path), found)));
      return [];
    },
    finish: async () => {
      await writeBaseline(baseline, entries, before, (name) => looked.has(name));
      say(phrases.written, entries.length);
    },
  };
}
