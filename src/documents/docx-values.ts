/** Whether a property that is there is on: ST_OnOff of ECMA-376, on without a value. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off'].includes(value ?? '');
}

/** Whether an outline level is a heading's; 9 is body text. */
export function isOutlineLevel(value: string | undefined): boolean {
  return /^[0-8]$/u.test(value ?? '');
}
