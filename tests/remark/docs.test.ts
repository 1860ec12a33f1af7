import { beforeAll, describe, expect, it } from 'vitest';
import { hostProject, runModule } from '../docs/host-project.ts';
import { codeOf } from '../docs/markdown.ts';

const DOCS = 'docs/remark.md';
const programs = codeOf(DOCS, 'mjs');
/** What each program prints stands below it. */
const printed = codeOf(DOCS, 'text');
let project = '';

beforeAll(() => {
  project = hostProject('remark');
}, 60_000);

describe('docs/remark.md', () => {
  it('has no code that is not run', () => {
    expect(programs.length).toBe(printed.length);
    expect(programs.length).toBeGreaterThan(1);
  });

  it.each(programs.map((code, place) => [code, printed[place]]))(
    'has code that prints what it says',
    (code, stdout) => {
      expect(runModule(project, 'block.mjs', code)).toMatchObject({ stdout, stderr: '' });
    },
  );

  it('has a configuration that the plugin takes', () => {
    const [json = ''] = codeOf(DOCS, 'json');
    const code = `import { remark } from 'remark';
      const { plugins: [[name, options]] } = ${json};
      const { default: plugin } = await import(name);
      console.log(String((await remark().use(plugin, options).process('۳۱ مهر ۱۴۰۳')).messages[0].reason));`;
    expect(runModule(project, 'configured.mjs', code).stdout).toBe(
      'چنین روزی نیست: «۳۱ مهر ۱۴۰۳»؛ شاید «۳۰ مهر ۱۴۰۳».\n',
    );
  });
});

describe('examples/remark', () => {
  it('prints an article, and tells what is wrong with it', () => {
    const { stdout, stderr } = runModule(project, 'build.mjs');
    expect(stdout).toContain(
      '<time datetime="2025-08-15"><strong>August 15</strong>, 2025</time> (<time datetime="2025-08-15">24 Mordad 1404</time>)',
    );
    expect(stdout).toContain('<p>The council meets again on the 30th of Esfand, 1404.</p>');
    expect(stdout).toMatch(
      /<p dir="rtl">.*<time datetime="2025-08-16"><strong>۲۵<\/strong> مرداد ۱۴۰۴<\/time>/u,
    );
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^11:32-11:52: No such day: 30th of Esfand, 1404/u),
    ]);
  });
});
