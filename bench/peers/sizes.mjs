/** What a page loads to convert one date: bundled, minified and gzipped, by esbuild. */
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** @type {Readonly<Record<string, string>>} */
const PROGRAMS = {
  'jalali-press':
    "import { toJalali } from '../dist/core/index.js'; console.log(toJalali('2025-08-15'));",
  'jalaali-js': "import { toJalaali } from 'jalaali-js'; console.log(toJalaali(2025, 8, 15));",
  'date-fns-jalali':
    "import { format } from 'date-fns-jalali'; console.log(format(new Date(2025, 7, 15), 'yyyy-MM-dd'));",
  'moment-jalaali':
    "import moment from 'moment-jalaali'; console.log(moment('2025-08-15').format('jYYYY-jMM-jDD'));",
  'dayjs with jalaliday':
    "import dayjs from 'dayjs'; import jalaliday from 'jalaliday'; dayjs.extend(jalaliday); console.log(dayjs('2025-08-15').calendar('jalali').format('YYYY-MM-DD'));",
  'persian-date':
    "import PersianDate from 'persian-date'; console.log(new PersianDate(new Date(2025, 7, 15)).format('YYYY-MM-DD'));",
  'luxon with Intl':
    "import { DateTime } from 'luxon'; console.log(DateTime.fromISO('2025-08-15').reconfigure({ outputCalendar: 'persian' }).toLocaleString());",
};

/** @returns {Promise<Map<string, number>>} bytes by the name of the library */
export async function sizes() {
  const entries = await Promise.all(
    Object.entries(PROGRAMS).map(async ([name, contents]) => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2023',
        write: false,
        logLevel: 'error',
      });
      return /** @type {const} */ ([name, gzipSync(outputFiles[0]?.contents ?? '').length]);
    }),
  );
  return new Map(entries);
}
