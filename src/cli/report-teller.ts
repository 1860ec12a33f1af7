import { groupBy } from '../report/group-by.ts';
import type { ReportFormat } from '../report/formats.ts';
import type { MakeReport, Report, ReportSettings } from '../report/report.ts';
import type { FindingTeller } from './findings.ts';
import type { CliIo } from './io.ts';

/** Writes a report as a run goes on. */
export function reportTeller(report: Report, io: CliIo): FindingTeller {
  io.stdout.write(report.begin());
  return {
    tell: (files, findings) => {
      const byFile = groupBy(findings, ({ path }) => path);
      for (const path of new Set([...files, ...byFile.keys()]))
        io.stdout.write(report.file(path, byFile.get(path) ?? []));
    },
    refuse: (refusal) => io.stdout.write(report.refused(refusal)),
    finish: () => io.stdout.write(report.end()),
  };
}

/** The report of each format is in a file of its own, read when it is asked for. */
const REPORTS: Readonly<Record<ReportFormat, () => Promise<MakeReport>>> = {
  sarif: async () => (await import('../report/sarif.ts')).report,
  github: async () => (await import('../report/github.ts')).report,
  junit: async () => (await import('../report/junit.ts')).report,
  html: async () => (await import('../report/html.ts')).report,
};

/** Loads the report of a format. */
export async function loadReport(format: ReportFormat, settings: ReportSettings): Promise<Report> {
  const makeReport = await REPORTS[format]();
  return makeReport(settings);
}
