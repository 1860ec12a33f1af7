export { CONFIG_FILE, loadConfig, type ProjectConfig } from './load-config.ts';
export { loadStyle } from './load-style.ts';
