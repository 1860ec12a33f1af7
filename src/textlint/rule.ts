import { checkDocument } from '../check/check-document.ts';
import type { ResolvedLintOptions } from '../check/lint-options.ts';
import { atLeast } from '../check/severity.ts';
import { splice } from '../check/splice.ts';
import type { Finding, Fix } from '../check/types.ts';
import { DocumentError } from '../core/errors/index.ts';
import type { DocumentType } from '../documents/index.ts';
import { typeOfName } from '../documents/type-of-name.ts';
import type {
  HostContext,
  HostErrorDetails,
  HostFix,
  HostHandler,
  HostNode,
  HostPadding,
} from './host.ts';
import { resolveOptions } from './options.ts';

/**
 * Checks the dates of a document as a rule of textlint 15, once for the whole of it: the source is read by
 * this package, not by textlint's tree, so that a date with markup inside is one date.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE for options that the rule cannot have.
 */
export function rule(context: HostContext, options?: unknown): HostHandler {
  const resolved = resolveOptions(options);
  return { [context.Syntax.Document]: (node) => reportDocument(context, node, resolved) };
}

function reportDocument(
  context: HostContext,
  node: HostNode,
  { check, leastSeverity }: ResolvedLintOptions,
): void {
  const source = context.getSource();
  const path = context.getFilePath();
  const document = { source, type: typeOf(path), ...(path !== undefined && { file: path }) };
  try {
    for (const finding of atLeast(checkDocument(document, check), leastSeverity))
      reportFinding(context, node, finding, source);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    reportRefusal(context, node, error, source);
  }
}

/** Text without a name comes from a pipe, and is read as Markdown, as textlint does; other names are plain text. */
function typeOf(path: string | undefined): DocumentType {
  return path === undefined ? 'markdown' : (typeOfName(path) ?? 'plain');
}

function reportFinding(
  context: HostContext,
  node: HostNode,
  { ruleId, message, index, length, fixes }: Finding,
  source: string,
): void {
  const [first, ...others] = fixes;
  const fix = first?.safe === true ? first : undefined;
  const suggested = (fix === undefined ? fixes : others).filter(({ edits }) => edits.length > 0);
  const details: HostErrorDetails = {
    padding: paddingOf(context, node, index, index + length),
    ...(fix !== undefined && fix.edits.length > 0 && { fix: fixOf(context, node, fix, source) }),
    ...(suggested.length > 0 && {
      suggestions: suggested.map((one, place) => ({
        id: `${ruleId}-${place + 1}`,
        message: one.description,
        fix: fixOf(context, node, one, source),
      })),
    }),
  };
  context.report(node, new context.RuleError(`${message} [${ruleId}]`, details));
}

/** A document that cannot be read whole is an error at its place, and no end of textlint's run. */
function reportRefusal(
  context: HostContext,
  node: HostNode,
  { line, column, reason }: DocumentError,
  source: string,
): void {
  const lines = source.split('\n').slice(0, line - 1);
  const start = lines.reduce((sum, { length }) => sum + length + 1, column - 1);
  const index = Math.min(start, source.length);
  const padding = paddingOf(context, node, index, Math.min(index + 1, source.length));
  context.report(node, new context.RuleError(reason, { padding }));
}

/** Places are told from the beginning of the node. */
function paddingOf(
  { locator }: HostContext,
  node: HostNode,
  start: number,
  end: number,
): HostPadding {
  const [from] = node.range;
  return locator.range([start - from, end - from]);
}

/** textlint replaces one range: of several edits, all from the first to the last. */
function fixOf({ fixer }: HostContext, node: HostNode, { edits }: Fix, source: string): HostFix {
  const [from] = node.range;
  const start = Math.min(...edits.map(({ index }) => index));
  const end = Math.max(...edits.map(({ index, length }) => index + length));
  const own = edits
    .map((edit) => ({ ...edit, index: edit.index - start }))
    .toSorted((one, two) => one.index - two.index);
  const text = splice(source.slice(start, end), own);
  return fixer.replaceTextRange([start - from, end - from], text);
}
