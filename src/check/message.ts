const PLACEHOLDER = /\{\{(\w+)\}\}/gu;

/** Puts what was found into a message. */
export function fillMessage(
  message: string,
  data: Readonly<Record<string, string | number>>,
): string {
  return message.replace(PLACEHOLDER, (_, name: string) => String(data[name] ?? ''));
}
