/** The memory, from its beginning; `date-kernel.ts` in `src/node/bulk/` has the same places. */

/** Of the shape of a record: how long each piece between two values is, and where its chunks end. */
export const LENGTHS = 0;
export const CHUNK_ENDS = 1024;
/** The bytes of the pieces, sixteen in a chunk, each with a mask of those that count behind it. */
export const CHUNKS = 2048;
/** Of each month from Farvardin 1304 on, what `day-tables.ts` says of it; 0 where it was not asked. */
export const BEGINS = 34816;
export const TURNS = 91264;
