/** The style of an audit's page; its hash is what the page's Content-Security-Policy lets in. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #8882; --error: #b3261e; --warning: #8a5a00; --info: #2a5db0; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc46b; --info: #9cc2ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem; font: 1rem/1.6 system-ui, 'Noto Sans', 'Vazirmatn', 'Noto Sans Arabic', Tahoma, sans-serif; }
main { display: none; }
#language-en:checked ~ main[lang='en'], #language-fa:checked ~ main[lang='fa'] { display: block; }
input[name='language'] + label { cursor: pointer; padding: 0.2rem 0.5rem; border-radius: 0.3rem; margin-inline-end: 1rem; }
input[name='language']:checked + label { background: var(--soft); font-weight: 600; }
input[name='language']:focus-visible + label { outline: 2px solid; }
h1 { margin-block: 1rem 0; font-size: 1.6rem; }
h2 { margin-block: 2rem 0.5rem; font-size: 1.3rem; border-block-end: 1px solid var(--line); }
h3 { margin-block: 1.5rem 0.3rem; font-size: 1.1rem; }
table { border-collapse: collapse; }
th, td { padding: 0.15rem 0.8rem; border-block-end: 1px solid var(--line); text-align: start; font-weight: normal; }
td { font-variant-numeric: tabular-nums; }
summary { cursor: pointer; padding-block: 0.2rem; }
main[lang='fa'] ol { list-style-type: persian; }
ol { padding-inline-start: 2.5rem; }
li { margin-block-end: 1rem; padding-block-end: 0.7rem; border-block-end: 1px solid var(--soft); }
li p { margin-block: 0.15rem; overflow-wrap: anywhere; }
.sentence { padding: 0.3rem 0.7rem; background: var(--soft); border-radius: 0.3rem; }
mark { background: #ffe066; color: #000; padding-inline: 0.15rem; border-radius: 0.2rem; }
ins { text-decoration: none; font-weight: 600; }
code { font-family: ui-monospace, monospace; font-size: 0.85em; }
.post > * { margin-inline-end: 0.8rem; }
.place, .aside { opacity: 0.75; font-size: 0.9rem; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.info { color: var(--info); }
`;
