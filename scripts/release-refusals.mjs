/**
 * Why a version may not be published.
 *
 * @param {{ readonly status: string, readonly changelog: string, readonly version: string }} state `status` is
 *   what `git status --porcelain` prints.
 * @returns {string[]}
 */
export function releaseRefusals({ status, changelog, version }) {
  const heading = changelog.split('\n').find((line) => line.startsWith('## '));
  const [, named, date] = /^## (\S+) - (\d{4}-\d{2}-\d{2})$/u.exec(heading ?? '') ?? [];
  return [
    ...(status.trim() === '' ? [] : [`the tree is not clean:\n${status.trimEnd()}`]),
    ...(named === version && date !== undefined
      ? []
      : [`the changelog begins with "${heading ?? ''}", expected "## ${version} - YYYY-MM-DD"`]),
  ];
}
