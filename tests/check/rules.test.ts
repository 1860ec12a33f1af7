import { describe, expect, it } from 'vitest';
import { applyFixes, checkText, type Finding } from '../../src/check/index.ts';
import { TEXT_RULE_DOCS } from '../../src/check/rule-docs.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { resolveStyle } from '../../src/style/index.ts';
import { checkPhrasesOf } from '../../src/locale-data/check-phrases.ts';

/** Of several days one is chosen, as a reader does. */
function withFirstMend(finding: Finding): Finding {
  return { ...finding, fixes: finding.fixes.slice(0, 1) };
}

describe.each(RULES.map((rule) => [rule.id, TEXT_RULE_DOCS[rule.id]] as const))(
  '%s',
  (id, { description, examples, style }) => {
    const judged = style === undefined ? {} : { style: resolveStyle(style) };

    it('is described in one sentence and said in every language', () => {
      expect(description).toMatch(/^[A-Z][^.]+\.$/u);
      for (const locale of ['en', 'fa']) expect(checkPhrasesOf(locale).messages).toHaveProperty(id);
    });

    it.each(examples.wrong)('finds what is wrong in %j', (text) => {
      const found = checkText(text, judged).filter(({ ruleId }) => ruleId === id);
      expect(found).not.toEqual([]);
      for (const { index, length, message } of found) {
        expect(index + length).toBeLessThanOrEqual(text.length);
        expect(message).not.toMatch(/[{}]|undefined/u);
      }
      expect(
        checkText(text, { ...judged, rules: { [id]: 'off' } }).map(({ ruleId }) => ruleId),
      ).not.toContain(id);
    });

    it.each(examples.right)('says nothing of %j', (text) => {
      expect(checkText(text).map(({ ruleId }) => ruleId)).not.toContain(id);
    });

    it.each(examples.wrong)(
      'mends %j so that it is found no more, where it offers a mend',
      (text) => {
        const mendable = checkText(text)
          .filter(({ ruleId, fixes }) => ruleId === id && fixes.length > 0)
          .map(withFirstMend);
        if (mendable.length === 0) return;
        expect(checkText(applyFixes(text, mendable)).map(({ ruleId }) => ruleId)).not.toContain(id);
      },
    );
  },
);
