import { RULE_IDS, RULE_SETTINGS } from '../../check/rule-settings.ts';
import { presetNames } from '../../style/presets.ts';

/** What a shell offers for a value: words, and files where those are taken. */
export interface Values {
  readonly words: readonly string[];
  readonly files: boolean;
}

const FREE: Values = { words: [], files: false };
const FILES: Values = { words: [], files: true };

/**
 * What is offered by the name that help shows for a value (`--output <file>`, `[files...]`), where commander
 * knows no choices of it. Sets too long for help are here, and what is left to who types it.
 */
const BY_NAME: Readonly<Record<string, () => Values>> = {
  file: () => FILES,
  files: () => FILES,
  source: () => FILES,
  target: () => FILES,
  archive: () => FILES,
  signed: () => FILES,
  undo: () => FILES,
  style: () => ({ words: presetNames(), files: true }),
  zone: () => ({ words: Intl.supportedValuesOf('timeZone'), files: false }),
  'id=setting': () => ({
    words: RULE_IDS.flatMap((id) => RULE_SETTINGS.map((setting) => `${id}=${setting}`)),
    files: false,
  }),
  address: () => FREE,
  bytes: () => FREE,
  count: () => FREE,
  dates: () => FREE,
  day: () => FREE,
  field: () => FREE,
  month: () => FREE,
  name: () => FREE,
  number: () => FREE,
  seconds: () => FREE,
  tag: () => FREE,
  year: () => FREE,
};

/** What is offered for a value by its name. */
export function valuesNamed(name: string): Values {
  const values = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (values === undefined)
    throw new Error(`Unexpected value <${name}>, expected a name of completion/values.ts`);
  return values();
}
