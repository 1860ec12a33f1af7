/** How long a pipe that is not ready is left alone, in milliseconds: at first, and at most. */
const SHORTEST = 0.05;
const LONGEST = 5;

const never = new Int32Array(new SharedArrayBuffer(4));

/**
 * Does a synchronous read or write. A pipe may be non-blocking, by our own runtime or by whoever else has it
 * open, and then says EAGAIN for "not now": it is asked again after a sleep that grows to 5 ms.
 */
export function untilReady<T>(work: () => T): T {
  for (let pause = SHORTEST; ; pause = Math.min(LONGEST, pause * 2)) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(never, 0, 0, pause);
    }
  }
}
