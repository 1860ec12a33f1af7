export { type CalendarSystem, NO_DAY } from './calendar-system.ts';
export { gregorian } from './gregorian.ts';
export { persian } from './persian.ts';
export { systemOf } from './registry.ts';
export { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from './range.ts';
