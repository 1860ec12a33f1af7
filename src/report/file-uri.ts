const HALF = /\p{Surrogate}/gu;

/** Whether a path begins at a root: `/a`, `C:/a`. */
function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//u.test(path);
}

/** Where a file is, as SARIF tells it: a URI by itself, or below the root of the sources. */
export function fileUri(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const parts = path.replaceAll(HALF, '\uFFFD').split('/');
  const uri = parts.map((part) => encodeURIComponent(part)).join('/');
  if (!isAbsolute(path)) return { uri, uriBaseId: '%SRCROOT%' };
  return { uri: path.startsWith('/') ? `file://${uri}` : `file:///${uri.replace('%3A', ':')}` };
}
