/**
 * Writes `schemas/style.schema.json` and `schemas/config.schema.json` from the settings that styles are
 * checked by, so that an editor knows what the check knows. With `--check` it fails when a file is
 * stale.
 */
import { settle } from './generated-file.mjs';
import { importSource } from './import-source.mjs';

/** @type {typeof import('../src/style/settings.ts')} */
const { GENERAL, SECTIONS } = await importSource('style/settings.ts');
/** @type {typeof import('../src/style/index.ts')} */
const { presetNames } = await importSource('style/index.ts');
/** @type {typeof import('../src/locale-data/index.ts')} */
const { servedLocales } = await importSource('locale-data/index.ts');

/** @type {typeof import('../src/check/rule-settings.ts')} */
const { RULE_IDS, RULE_SETTINGS } = await importSource('check/rule-settings.ts');

const RULES = {
  ...closed(
    Object.fromEntries(RULE_IDS.map((/** @type {string} */ id) => [id, { enum: RULE_SETTINGS }])),
  ),
  description: 'rules of the checker that are switched off, or report otherwise',
};

const PATTERN = {
  type: 'string',
  pattern: '^[^{]*\\{name\\}[^{]*$',
  description: 'a path in which {name} stands for what source and translation share',
};
const POINTER = { type: 'string', description: 'the path of this schema, for editors' };
const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** @param {import('../src/style/settings.ts').SettingGroup} group @returns {Record<string, unknown>} */
function properties(group) {
  return Object.fromEntries(
    Object.entries(group).map(([key, setting]) => [
      key,
      isSetting(setting)
        ? { ...setting.schema, description: setting.description }
        : closed(properties(setting)),
    ]),
  );
}

/** @param {any} value @returns {value is import('../src/style/setting.ts').Setting} */
function isSetting(value) {
  return typeof value.holds === 'function';
}

/** @param {Record<string, unknown>} fields */
function closed(fields) {
  return { type: 'object', additionalProperties: false, properties: fields };
}

const languages = servedLocales().flatMap((tag) => [tag, tag.split('-', 1)[0] ?? tag]);

const DEFS = { sections: closed(properties(SECTIONS)) };
const STYLE = {
  title: 'A house style: styles/*.json, or `style` in jalali.config.json',
  ...closed({
    $schema: POINTER,
    extends: { enum: presetNames(), description: 'the preset that this style changes' },
    ...properties(GENERAL),
    ...properties(SECTIONS),
    byLocale: {
      ...closed(
        Object.fromEntries(
          [...new Set(languages)].map((tag) => [tag, { $ref: '#/$defs/sections' }]),
        ),
      ),
      description: 'what is otherwise in a language, or in a locale of it',
    },
  }),
};

write('style', { ...STYLE, $defs: DEFS });

write('config', {
  title: "A project's settings: jalali.config.json",
  ...closed({
    $schema: POINTER,
    style: {
      anyOf: [{ enum: presetNames() }, { $ref: '#/$defs/style' }],
      description: "a preset's name, or a style of its own",
    },
    rules: RULES,
    files: {
      type: 'array',
      items: {
        ...closed({ source: PATTERN, target: PATTERN }),
        required: ['source', 'target'],
      },
      description: 'where sources and their translations are, by paths from that of this file',
    },
    folders: {
      type: 'object',
      additionalProperties: closed({ rules: RULES }),
      description: 'what is otherwise in a folder, by its path from that of this file',
    },
  }),
  // One file, since no editor finds another by its name.
  $defs: { style: STYLE, ...DEFS },
});

/** @param {string} name @param {object} schema */
function write(name, schema) {
  const whole = { $schema: DRAFT, $id: `jalali-press:${name}`, ...schema };
  settle(
    new URL(`../schemas/${name}.schema.json`, import.meta.url),
    `${JSON.stringify(whole, undefined, 2)}\n`,
  );
}
