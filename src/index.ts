export * from './check/index.ts';
export * from './core/index.ts';
export { createPress, type Press, type PressDefaults } from './create-press.ts';
export { describeError, servedLocales } from './locale-data/index.ts';
export * from './localize/index.ts';
export * from './parse/index.ts';
export * from './publish/index.ts';
export * from './style/index.ts';
export * from './time/index.ts';
