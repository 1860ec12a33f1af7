/**
 * Builds the translator's page, `dist/web/jalali-press.html`: one file with three scripts. The page itself runs;
 * the engine and the readers beside it are inert text, of which the page makes a worker: from a file a browser
 * runs no other.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readerAlone } from './web-markdown.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = (/** @type {string} */ path) => join(root, 'src', path);
const ENGINE = source('web/engine/worker.ts');

/**
 * What the engine begins without, by module, with the names that are used of it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const BESIDE = {
  'smol-toml': ['parse', 'TomlError'],
  saxes: ['SaxesParser'],
  fflate: ['Inflate'],
  luxon: ['DateTime', 'FixedOffsetZone'],
  i18next: ['createInstance'],
  entities: ['decodeHTMLStrict'],
  [source('locale-data/describe-error.ts')]: ['describeError'],
  [source('check/document-rules/machine-day.ts')]: ['machineDay', 'dayInZone'],
  [source('check/document-rules/visible-dates.ts')]: ['visibleDates'],
  [source('documents/asides.ts')]: ['asidesIn'],
  [source('documents/docx.ts')]: ['readDocx'],
  [source('documents/feed.ts')]: ['readFeed'],
  [source('documents/front-matter-json.ts')]: ['jsonObjectEnd', 'readJson'],
  [source('documents/front-matter-toml.ts')]: ['readToml'],
  [source('documents/front-matter-yaml.ts')]: ['readYaml'],
  [source('documents/html.ts')]: ['readHtml'],
  [source('documents/join-messages.ts')]: ['joinMessages'],
  [source('documents/machine-dates.ts')]: ['machineDatesIn'],
  [source('documents/markdown-html.ts')]: ['byLines', 'linePlaces'],
  [source('documents/messages-json.ts')]: ['readMessages'],
  [source('documents/po.ts')]: ['readPo'],
  [source('documents/table-units.ts')]: ['hasUnitColumns', 'readTableBlocks', 'readTableUnits'],
  [source('documents/tmx.ts')]: ['readTmx'],
  [source('documents/xliff.ts')]: ['readXliff'],
  [source('documents/text-encoding.ts')]: ['decodeText'],
  [source('style/check-style.ts')]: ['checkStyle'],
  [source('web/engine/byline.ts')]: ['byline'],
  [source('web/engine/report.ts')]: ['report'],
};

/**
 * What markdown-it imports for links that are no links in Markdown and for addresses: nothing of it is shown. And the
 * short ways of the reader and the printer, which give nothing that the grammar and the patterns do not: a page reads
 * and prints too little to need them.
 *
 * @type {Readonly<Record<string, string>>}
 */
const WITHOUT = {
  'linkify-it': 'export class LinkifyIt {}',
  mdurl:
    'export const parse = (url) => ({ url }); export const format = ({ url }) => url; export const [decode, encode] = [(url) => url, (url) => url];',
  'punycode.js': 'const same = (text) => text; export default { toASCII: same, toUnicode: same };',
  [source('localize/known-forms.ts')]:
    'export const [knownForm, rememberForm, printDay] = [() => undefined, () => {}, () => undefined];',
  [source('parse/read-plain-form.ts')]: 'export const readPlainForm = () => undefined;',
  [source('parse/read-plain-mention.ts')]: 'export const readPlainMention = () => undefined;',
  'uc.micro': 'export const P = /\\p{P}/u; export const S = /\\p{S}/u;',
};

/** @param {string} path */
const nameOf = (path) => path.replace(root, '').replace(/^src\//u, '');

/**
 * @param {string} id
 * @param {string | undefined} importer
 */
const pathOf = (id, importer) =>
  importer !== undefined && id.startsWith('.') ? join(importer, '..', id) : id;

/** @returns {import('vite').Plugin} */
function withoutWhatNeverRuns() {
  return {
    name: 'without-what-never-runs',
    enforce: 'pre',
    async resolveId(id, importer) {
      const path = pathOf(id, importer);
      return Object.hasOwn(WITHOUT, path) ? `\0without:${path}` : undefined;
    },
    load: (id) =>
      id.startsWith('\0without:') ? WITHOUT[id.slice('\0without:'.length)] : undefined,
    transform: (code, id) =>
      id.endsWith('/markdown-it.mjs') ? { code: readerAlone(code), map: null } : undefined,
  };
}

/** @returns {import('vite').Plugin} */
function withoutWhatStandsBeside() {
  return {
    name: 'without-what-stands-beside',
    enforce: 'pre',
    async resolveId(id, importer) {
      const path = pathOf(id, importer);
      return Object.hasOwn(BESIDE, path) ? `\0beside:${path}` : undefined;
    },
    load(id) {
      if (!id.startsWith('\0beside:')) return undefined;
      const path = id.slice('\0beside:'.length);
      const lines = (BESIDE[path] ?? []).map(
        (name) => `export const ${name} = /* @__PURE__ */ standIn('${nameOf(path)}', '${name}');`,
      );
      return `import { standIn } from '${source('web/engine/beside.ts')}';\n${lines.join('\n')}`;
    },
  };
}

/**
 * The words of the languages stand one after another, before all code: they have much of one another, and are packed
 * 1.3 kB smaller than where each stands before the first that needs it.
 *
 * @returns {import('vite').Plugin}
 */
function wordsFirst() {
  const words = ['dates', 'parse', 'check', 'patterns', 'times', 'locale', 'events']
    .map((name) => `import '${source(`locale-data/generated/${name}.generated.ts`)}';`)
    .join('\n');
  return {
    name: 'words-first',
    transform: (code, id) => (id === ENGINE ? { code: `${words}\n${code}`, map: null } : undefined),
  };
}

/** The entry of what stands beside: every name of every module, under the module's name. */
const ALL_BESIDE = [
  ...Object.entries(BESIDE).map(
    ([path, names], place) =>
      `import { ${names.map((name) => `${name} as m${place}_${name}`).join(', ')} } from '${path}';`,
  ),
  'globalThis.pressBeside = {',
  ...Object.entries(BESIDE).map(
    ([path, names], place) =>
      `'${nameOf(path)}': { ${names.map((name) => `${name}: m${place}_${name}`).join(', ')} },`,
  ),
  '};',
].join('\n');

/** @returns {import('vite').Plugin} */
function allBeside() {
  return {
    name: 'all-beside',
    resolveId: (id) => (id === 'virtual:beside' ? '\0virtual:beside.ts' : undefined),
    load: (id) => (id === '\0virtual:beside.ts' ? ALL_BESIDE : undefined),
  };
}

/**
 * @param {string} input
 * @param {import('vite').Plugin[]} plugins
 * @returns {Promise<string>} the script, classic
 */
async function bundled(input, plugins = []) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      rolldownOptions: {
        input,
        output: { format: 'iife', codeSplitting: false, comments: { legal: false } },
      },
    },
  });
  const [first] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
    Array.isArray(result) ? result : [result]
  );
  if (first === undefined) throw new Error(`${input} has no output`);
  return first.output[0].code.trim();
}

/** Inside an element of HTML a script must not hold what would end it. */
const inert = (/** @type {string} */ script) => script.replaceAll(/<(?=\/script|!--)/giu, '\\x3c');

const page = inert(await bundled(source('web/app/main.tsx')));
const engine = inert(
  await bundled(ENGINE, [wordsFirst(), withoutWhatNeverRuns(), withoutWhatStandsBeside()]),
);
const beside = inert(await bundled('virtual:beside', [withoutWhatNeverRuns(), allBeside()]));

const style = readFileSync(source('web/style.css'), 'utf8').trim();
const digest = (/** @type {string} */ text) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  "default-src 'none'",
  `script-src ${digest(page)}`,
  `style-src ${digest(style)}`,
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * What fills the empty elements of the page, by id: the policy knows each by its very bytes, so a formatter of
 * the page must find no room for a space of its own.
 *
 * @type {Record<string, string>}
 */
const parts = { style, engine, beside, script: page };
const html = readFileSync(source('web/page.html'), 'utf8')
  .replace('{{policy}}', () => policy)
  .replaceAll(
    /(<(style|script)\b[^>]* id="(\w+)"[^>]*>)(?=<\/\2>)/gu,
    (_, start, _name, id) => start + (parts[id] ?? ''),
  );
mkdirSync(join(root, 'dist/web'), { recursive: true });
writeFileSync(join(root, 'dist/web/jalali-press.html'), html);
for (const [name, script] of Object.entries({ page, engine, beside }))
  writeFileSync(join(root, `dist/web/${name}.js`), script);
