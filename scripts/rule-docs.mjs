/**
 * Writes `docs/rules.md`, every rule of the checker with its examples, from the rules themselves. With
 * `--check` it fails when the file is stale.
 */
import { settle } from './generated-file.mjs';
import { importSource } from './import-source.mjs';

/** @type {typeof import('../src/check/rules/index.ts')} */
const { RULES } = await importSource('check/rules/index.ts');
/** @type {typeof import('../src/check/document-rules/index.ts')} */
const { DOCUMENT_RULES } = await importSource('check/document-rules/index.ts');
/** @type {typeof import('../src/check/post-rules/index.ts')} */
const { POST_RULES } = await importSource('check/post-rules/index.ts');
/** @type {typeof import('../src/check/rule-docs.ts')} */
const { DOCUMENT_RULE_DOCS, POST_RULE_DOCS, TEXT_RULE_DOCS } =
  await importSource('check/rule-docs.ts');
/** @type {typeof import('../src/check/compare/rule-docs.ts')} */
const { COMPARISON_RULE_DOCS } = await importSource('check/compare/rule-docs.ts');
/** @type {typeof import('../src/check/rule-settings.ts')} */
const { COMPARISON_RULES } = await importSource('check/rule-settings.ts');

/** @param {string} text */
function code(text) {
  return `\`${text.replaceAll('\n', ' ⏎ ').replaceAll('\u2066', '⟨LRI⟩').replaceAll('\u2069', '⟨PDI⟩')}\``;
}

/** @param {readonly string[]} texts @param {string} mark */
function list(texts, mark) {
  return texts.map((text) => `- ${mark} ${text}`).join('\n');
}

/**
 * @param {string} id @param {string} severity @param {string} description
 * @param {readonly string[]} wrong @param {readonly string[]} right
 */
function section(id, severity, description, wrong, right) {
  const examples = [list(wrong, '✗'), list(right, '✓')].filter((part) => part !== '').join('\n');
  return `### \`${id}\`\n\n${severity}. ${description}\n\n${examples}\n`;
}

/** @param {import('../src/check/compare/rule-docs.ts').ComparedTexts} pair */
function compared({ source, target }) {
  return `${code(source)} → ${code(target)}`;
}

const oneText = RULES.map(({ id, severity }) => {
  const { description, examples, style } = TEXT_RULE_DOCS[id];
  const judged = style === undefined ? '' : ` Here with the style \`${JSON.stringify(style)}\`.`;
  return section(
    id,
    severity,
    description + judged,
    examples.wrong.map(code),
    examples.right.map(code),
  );
});
const documents = DOCUMENT_RULES.map(({ id, severity }) => {
  const { description, examples } = DOCUMENT_RULE_DOCS[id];
  return section(id, severity, description, examples.wrong.map(code), examples.right.map(code));
});
const posts = POST_RULES.map(({ id, severity }) => {
  const { description, examples } = POST_RULE_DOCS[id];
  return section(id, severity, description, examples.wrong.map(code), examples.right.map(code));
});
const comparison = Object.entries(COMPARISON_RULE_DOCS).map(([id, { description, examples }]) => {
  const severity = COMPARISON_RULES[/** @type {keyof typeof COMPARISON_RULES} */ (id)];
  return section(
    id,
    severity,
    description,
    examples.wrong.map(compared),
    examples.right.map(compared),
  );
});

settle(
  new URL('../docs/rules.md', import.meta.url),
  `# Rules

Generated from the rules of the checker, whose examples are tests: ✗ is told, ✓ is not. What a rule reports can
be set by \`rules\` in \`jalali.config.json\`, \`--rule id=setting\` and the option \`rules\`: \`off\`, \`on\`,
\`error\`, \`warning\` or \`info\`. See [checking](checking.md).

## One text

${oneText.join('\n')}
## What a document tells machines

${documents.join('\n')}
## The date fields of a post

Of an archive, by \`jalali audit\`.

${posts.join('\n')}
## A source and its translation

${comparison.join('\n')}`,
);
