import * as fc from 'fast-check';

/**
 * The gate tries the same random values every time, so that it never fails for what a change did not do.
 * `FUZZ=1 npm test` tries others; `FUZZ=20` besides gives the scan, of which most depends, 20 times as many.
 */
export const FUZZ: number = Number(process.env['FUZZ'] ?? 1);

if (process.env['FUZZ'] === undefined) fc.configureGlobal({ seed: 1404 });
