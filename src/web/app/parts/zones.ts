/** Time zones that come to mind first; any other can be written. */
export const ZONES: readonly string[] = [
  'Asia/Tehran',
  'Asia/Kabul',
  'Europe/London',
  'America/New_York',
  'UTC',
];
