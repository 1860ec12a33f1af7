import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/web/engine/answer.ts';
import type { OperationName, Request, Response, SideText } from '../../../src/web/protocol.ts';

const scriptOf = (name: string): Script =>
  new Script(readFileSync(new URL(`../../../dist/web/${name}.js`, import.meta.url), 'utf8'));

const SCRIPTS = { engine: scriptOf('engine'), beside: scriptOf('beside') };

/** What a new worker of the page answers, which runs the scripts as they were built. */
function answerOf(asked: Request, ...names: readonly (keyof typeof SCRIPTS)[]): unknown {
  let hear: ((event: { data: Request }) => void) | undefined;
  const said: Response[] = [];
  const self = {
    addEventListener: (_: string, listener: typeof hear) => (hear = listener),
    postMessage: (response: Response) => said.push(response),
  };
  const context = createContext({ self, TextDecoder });
  for (const name of names) SCRIPTS[name].runInContext(context);
  hear?.({ data: asked });
  return plainly(said[0]);
}

/** As a message between a page and its worker comes out. */
const plainly = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const SETTINGS = { messageLocale: 'fa', style: 'default' } as const;

const request = (name: OperationName, ask: object): Request => ({
  id: 1,
  name,
  ask: { ...SETTINGS, ...ask },
});

const side = (text: string, type: SideText['type'] = 'markdown'): SideText => ({ text, type });

const compared = (source: SideText, target: SideText): Request =>
  request('compare', { source, target });

const PERSIAN = side('در *۲۵ مرداد ۱۴۰۴* باران آمد.\n');

const DATE = 'August 15, 2025';

/** Every construct of the reader; each has a date behind it, so that its places are told. */
const MARKDOWN = {
  heading: `# Rain on ${DATE}\n\nSetext of ${DATE}\n---\n`,
  link: `[The report of ${DATE}](https://example.com/a?b=c#d "of ${DATE}") came on ${DATE}.\n`,
  'link that is none': `[of ${DATE}](javascript:alert(1)) and ${DATE}\n`,
  'link by reference': `[of ${DATE}][one], ${DATE}\n\n[one]: /url 'title'\n`,
  'address alone': `See https://example.com and www.example.com of ${DATE}\n`,
  emphasis: `**On ${DATE}** *it* ~~rained~~ __on August__ _15, 2025_, 2 * 3 * ${DATE}\n`,
  'quotes and dashes': `"On ${DATE}" -- 'it' (c) rained... +-3 on ${DATE}\n`,
  escapes: `\\*On\\* ${DATE} \\[x\\] &#38; &#x41; ${DATE}\n`,
  code: `\`August 1, 2025\`, then ${DATE}\n\n\`\`\`js\nAugust 2, 2025\n\`\`\`\n\n    August 3, 2025\n\n${DATE}\n`,
  quotation: `> On ${DATE}\n> > it rained\n\n${DATE}\n`,
  list: `- ${DATE}\n- two\n\n  ${DATE}\n\n3. ${DATE}\n   * [ ] ${DATE}\n`,
  table: `| day | other |\n|:--|--:|\n| ${DATE} | ${DATE} |\n\n${DATE}\n`,
  rule: `${DATE}\n\n***\n\n${DATE}\n`,
  'hard break': `${DATE}  \n${DATE}\\\n${DATE}\n`,
  footnote: `Rain[^1] on ${DATE}\n\n[^1]: On ${DATE}\n`,
  'object in braces': `Words { "of": 1 } ${DATE}\n`,
} as const;

describe('the engine alone, as it is built', () => {
  it.each(Object.entries(MARKDOWN))(
    'compares Markdown as the package does, with nothing from beside: %s',
    (_, text) => {
      const asked = compared(side(text), PERSIAN);
      const answered = answerOf(asked, 'engine');
      expect(answered).toEqual(plainly(answer(asked)));
      expect(answered).toMatchObject({ answer: { source: { type: 'markdown' } } });
    },
  );

  it.each([
    ['compare', { source: side(`Rain of ${DATE}`, 'auto'), target: side('۱ < ۲', 'plain') }],
    ['compare', { source: side('Friday, August 16, 2025', 'auto'), target: side('') }],
    ['convert', { text: '۲۴ مرداد ۱۴۰۴' }],
    ['convert', { text: '24 Mordad 1404 to 3 Shahrivar 1404' }],
    ['month', { calendar: 'persian', day: '2025-08-15', by: 1, today: '2025-08-15' }],
  ] as const)('answers as the package does: %s %j', (name, ask) => {
    const asked = request(name, ask);
    const answered = answerOf(asked, 'engine');
    expect(answered).toEqual(plainly(answer(asked)));
    expect(answered).toHaveProperty('answer');
  });
});

describe('what stands beside the engine', () => {
  it.each([
    ['front matter', compared(side(`---\ndate: 2025-08-16\n---\n\nOn ${DATE}\n`), PERSIAN)],
    ['front matter of JSON', compared(side(`{ "date": "2025-08-16" }\n\nOn ${DATE}\n`), PERSIAN)],
    ['a date for machines', compared(side(`<time datetime="2025-08-16">${DATE}</time>`), PERSIAN)],
    ['HTML', compared(side(`<p>On <b>${DATE}</b></p>`, 'html'), PERSIAN)],
    ['an address in brackets', compared(side(`<https://example.com/%41> ${DATE}`), PERSIAN)],
    ['the description of an image', compared(side(`![Rain, ${DATE}](a.png)`), PERSIAN)],
    ['a named character', compared(side(`&copy; ${DATE} &amp;`), PERSIAN)],
    ['a refusal', request('convert', { text: '31 Mehr 1404' })],
    ['a byline', request('byline', { document: '---\ndate: 2025-08-15\n---\n' })],
  ])('is asked for, and does what the package does: %s', (_, asked) => {
    expect(answerOf(asked, 'engine')).toEqual({ id: 1, needs: 'beside' });
    const answered = answerOf(asked, 'beside', 'engine');
    expect(answered).toEqual(plainly(answer(asked)));
    expect(answered).not.toHaveProperty('fault');
  });
});
