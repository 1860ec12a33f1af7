/** How grave a finding is: a wrong date is an error, typography a warning, a remark info. */
export type Severity = 'error' | 'warning' | 'info';
