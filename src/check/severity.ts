/** How grave a finding is: a wrong date is an error, typography a warning, a remark info. */
export type Severity = 'error' | 'warning' | 'info';

/** Every severity, from the gravest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings that are at least so grave. */
export function atLeast<T extends { readonly severity: Severity }>(
  findings: readonly T[],
  least: Severity,
): readonly T[] {
  const last = SEVERITIES.indexOf(least);
  return findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= last);
}
