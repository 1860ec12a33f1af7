/** The forms of reports that other programs read, and of that for a browser. */
export const REPORT_FORMATS = ['sarif', 'github', 'junit', 'html'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
