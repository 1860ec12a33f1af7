/** No reader is faster than this, in words a minute; a larger number is a mistake of units. */
export const FASTEST_READING = 2000;

/** Whoever tells no read time under an hour, in minutes, tells none. */
export const LARGEST_MINIMUM = 60;

/** A year, in minutes: the longest threshold of an update. */
export const LONGEST_THRESHOLD = 525_600;
