/** Prints the page; what it was told of now goes to the browser, so that both count from the same moment. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { Page } from './page.mjs';

const [lang = 'fa', now = '2025-08-15T20:30:00Z'] = process.argv.slice(2);
const props = { lang, now };
const json = JSON.stringify(props).replaceAll('<', String.raw`\u003c`);
process.stdout.write(`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<title>React on the server and in the page</title>
<div id="root">${renderToString(createElement(Page, props))}</div>
<script>const props = ${json};</script>
<script src="client.js"></script>
</html>
`);
