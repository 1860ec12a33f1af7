/** What a date dimension is written as. */
export const DIMENSION_FORMATS = ['csv', 'json', 'ndjson', 'sql', 'ics'] as const;

export type DimensionFormat = (typeof DIMENSION_FORMATS)[number];

/** The engines whose SQL is written. */
export const DIALECTS = ['postgres', 'mysql', 'sqlite', 'duckdb', 'clickhouse', 'spark'] as const;

export type DialectId = (typeof DIALECTS)[number];

/** The days that have an event in a calendar: all, the first of each Jalali month, or of each year. */
export const EVENTS = ['days', 'months', 'years'] as const;

export type Events = (typeof EVENTS)[number];
