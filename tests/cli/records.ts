import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const root = new URL('../../', import.meta.url);
const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
});

/** Parses each line of JSON and holds it to the command's schema. */
export function records(command: string, stdout: string): Record<string, unknown>[] {
  const id = `jalali-press:${command}-record`;
  const schema = JSON.parse(
    readFileSync(new URL(`schemas/${command}-record.schema.json`, root), 'utf8'),
  ) as object;
  const validate = ajv.getSchema(id) ?? ajv.compile(schema);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const record = JSON.parse(line) as Record<string, unknown>;
      expect(validate(record), `${line} ${JSON.stringify(validate.errors)}`).toBe(true);
      return record;
    });
}
