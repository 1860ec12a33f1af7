export { CONFIG_FILE, loadStyle } from './load-style.ts';
