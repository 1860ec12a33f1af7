/** Bundled as client.js: registers the elements, then hydrates what the server printed. */
/* global props */
import 'jalali-press/element';
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './page.mjs';

hydrateRoot(document.getElementById('root'), createElement(Page, props));
