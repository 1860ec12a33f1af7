// The import fences: the layers of CONTRIBUTING.md, each a rule with a name.
const LAYERS = [
  'core',
  'time',
  'locale-data',
  'style',
  'parse',
  'localize',
  'documents',
  'publish',
  'check',
  'report',
  'textlint',
  'i18next',
  'luxon',
  'temporal',
  'audit',
  'node',
  'cli',
];

/** What each layer may import, beside itself. */
const MAY_IMPORT = {
  core: [],
  time: ['core'],
  'locale-data': ['core'],
  parse: ['core', 'locale-data'],
  style: ['core', 'time', 'locale-data'],
  localize: ['core', 'time', 'locale-data', 'style'],
  documents: ['core'],
  publish: ['core', 'time', 'locale-data', 'style', 'localize', 'documents'],
  check: ['core', 'time', 'locale-data', 'style', 'parse', 'localize', 'documents', 'publish'],
  report: ['core', 'locale-data', 'documents', 'check'],
  i18next: ['core', 'time', 'locale-data', 'style', 'localize', 'publish'],
  luxon: ['core', 'time', 'locale-data', 'localize'],
  temporal: ['core'],
  textlint: ['core', 'time', 'style', 'documents', 'check'],
  audit: ['core', 'time', 'locale-data', 'style', 'parse', 'localize', 'documents', 'check'],
  // What is done with records in bulk is done by whoever does it with one text.
  node: [
    'core',
    'time',
    'locale-data',
    'style',
    'parse',
    'localize',
    'documents',
    'publish',
    'check',
    'report',
    'audit',
  ],
  cli: [
    'core',
    'time',
    'locale-data',
    'style',
    'parse',
    'localize',
    'documents',
    'publish',
    'check',
    'report',
    'audit',
    'node',
  ],
};

/** The one place from which each library may be imported. */
const HOME_OF_LIBRARY = {
  'jalaali-js': '^src/core/calendars/persian\\.ts$',
  luxon: '^src/time/',
  i18next: '^src/locale-data/',
  commander: '^src/cli/',
  esbuild: '^scripts/',
  yaml: '^src/documents/',
  'smol-toml': '^src/documents/',
  htmlparser2: '^src/documents/',
  saxes: '^src/documents/',
  fflate: '^src/documents/',
  'markdown-it': '^src/documents/',
};

module.exports = {
  forbidden: [
    ...LAYERS.map((layer) => ({
      name: `${layer}-imports-only-below`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: {
        path: '^src/',
        pathNot: [layer, ...MAY_IMPORT[layer]].map((name) => `^src/${name}/`),
      },
    })),
    ...Object.entries(HOME_OF_LIBRARY).map(([library, home]) => ({
      name: `${library}-has-one-home`,
      severity: 'error',
      from: { path: '^src/', pathNot: home },
      to: { path: `node_modules/${library}/` },
    })),
    {
      name: 'no-node-below-node',
      comment: 'everything but /node and the CLI runs in a browser',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:node|cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'light-entries-reach-no-library',
      comment:
        'who imports /core, /parse, /localize, /time, /luxon or /temporal loads none of the large libraries',
      severity: 'error',
      from: { path: '^src/(?:core|parse|localize|time|luxon|temporal)/index\\.ts$' },
      to: {
        path: 'node_modules/(?:luxon|i18next|htmlparser2|saxes|fflate|markdown-it|yaml|smol-toml)/',
        reachable: true,
      },
    },
    {
      name: 'i18next-reaches-no-reader-of-documents',
      comment: 'a page prints what was counted before',
      severity: 'error',
      from: { path: '^src/i18next/index\\.ts$' },
      to: {
        path: 'node_modules/(?:luxon|htmlparser2|saxes|fflate|markdown-it|yaml|smol-toml)/',
        reachable: true,
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-dev-dependency-in-the-package',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
  },
};
