/**
 * Puts text on one line and takes out the controls that could command a terminal or reorder the line:
 * text from a file or a user, before it is shown.
 */
export function oneLine(text: string): string {
  return text.replace(SPACES, ' ').replace(CONTROLS, '').trim();
}

const SPACES = /[\s\u0085]+/gu;
const CONTROLS = /[\p{Cc}\p{Bidi_Control}]/gu;

/** Whether a text has nothing that {@link oneLine} would take out of its middle. */
export function isOnOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u.test(text);
}
