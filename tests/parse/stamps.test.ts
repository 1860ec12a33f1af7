import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/parse/index.ts';

function readIn(text: string): (string | undefined)[][] {
  return findMentions(text, { now: '2025-11-20' }).map((one) =>
    one.status === 'read' ? [one.iso, one.time, one.offset] : [one.code],
  );
}

describe('stamps of machines', () => {
  it.each([
    ['Thu Aug 15 10:00:00 2019', [['2019-08-15', '10:00:00', undefined]]],
    ['Thu Aug 15 10:00:00 UTC 2019', [['2019-08-15', '10:00:00', '+00:00']]],
    ['Thu Aug 15 10:00:00 +0430 2019', [['2019-08-15', '10:00:00', '+04:30']]],
    // Without a year behind it, it is that of now.
    ['Aug 15 10:00:00 host sshd', [['2025-08-15', '10:00:00', undefined]]],
    ['Aug 15 10:00 2000 people came', [['2025-08-15', '10:00', undefined]]],
    // A year that is not read is not that of now.
    ['[15/Aug/2019:10:00:00 +0330]', []],
    ['15/Aug/2019', [['2019-08-15', undefined, undefined]]],
    ['Mordad 1332/1953', [['1953-07-23/1953-08-22', undefined, undefined]]],
  ])('%s', (text, read) => expect(readIn(text)).toEqual(read));
});
