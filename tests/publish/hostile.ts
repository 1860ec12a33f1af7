/** Names that attack whatever prints them, and what a reader is to see of each. */
export const HOSTILE_NAMES: readonly (readonly [name: string, seen: string])[] = [
  ['</script><script>alert(1)</script>', '</script><script>alert(1)</script>'],
  ['<!-- <script>', '<!-- <script>'],
  ['<b>Leila</b> & "Rad"', '<b>Leila</b> & "Rad"'],
  ["O'Hara' onload='x", "O'Hara' onload='x"],
  ['{{x}} $t(y) ${z}', '{{x}} $t(y) ${z}'],
  ['&lt;b&gt; &amp;amp;', '&lt;b&gt; &amp;amp;'],
  ['a\\u003cb\\', 'a\\u003cb\\'],
  ['two\nlines', 'two lines'],
  ['line\u2028separator', 'line separator'],
  ['\u202eevil\u2066', 'evil'],
  ['ا\u200cب', 'ا\u200cب'],
];
