/** The looks of the HTML report: both colour schemes, both directions, paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --soft: #5a5a66; --paper: #fff; --card: #f6f6f8; --line: #d9d9e0; --error: #b3261e; --warning: #8a5300; --info: #1f5fa8; --mark: #ffe58a; --mark-ink: #1b1b1f; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --soft: #a9a9b6; --paper: #17171b; --card: #212127; --line: #3a3a44; --error: #ff8a80; --warning: #ffb95c; --info: #8ab8f5; --mark: #6b5600; --mark-ink: #fff7d6; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, "Vazirmatn", "Noto Sans Arabic", "Noto Naskh Arabic", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 0; display: inline; }
h3 { font-size: 1rem; margin: 1rem 0 .5rem; }
a { color: var(--info); }
:focus-visible { outline: 3px solid var(--info); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; top: .5rem; background: var(--paper); padding: .25rem .5rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; padding: 0; list-style: none; font-weight: 600; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
.soft { color: var(--soft); font-weight: 400; }
nav ol { padding-inline-start: 2rem; }
:lang(fa) nav ol { list-style-type: persian; }
details { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; margin: 1rem 0; }
summary { cursor: pointer; }
.findings { list-style: none; padding: 0; }
.findings > li { background: var(--card); border-inline-start: .25rem solid; border-radius: .25rem; padding: .5rem .75rem; margin: .5rem 0; }
.findings p { margin: .25rem 0; color: var(--ink); }
.findings .place, .findings .soft { color: var(--soft); }
.excerpt { white-space: pre-wrap; background: var(--paper); border: 1px solid var(--line); border-radius: .25rem; padding: .25rem .5rem; }
mark { background: var(--mark); color: var(--mark-ink); outline: 1px solid; border-radius: .15rem; }
mark:empty::before { content: "\\2038"; }
code { font-size: .9em; white-space: nowrap; }
.mends { color: var(--ink); margin: .25rem 0; padding-inline-start: 1.25rem; }
@media print { body { max-width: none; padding: 0; } nav, .skip { display: none; } details { border: 0; padding: 0; } .findings > li { break-inside: avoid; } }
`;

/** The digest of {@link STYLE}, by which the page allows it and no other. */
export const STYLE_DIGEST = 'sha256-gs7iFjrsucHklqzIU/akd8jUOLsL7Pat9r/snaHmS7M=';
