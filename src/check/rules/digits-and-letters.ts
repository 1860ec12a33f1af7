import type { Claim } from '../claim.ts';
import type { Draft, Rule } from '../rule.ts';

export const mixedDigits: Rule = {
  id: 'mixed-digits',
  severity: 'error',
  description: 'The digits of a date are of one kind.',
  examples: { wrong: ['۲۴ مرداد 1404'], right: ['۲۴ مرداد ۱۴۰۴', '24 Mordad 1404'] },
  find: ({ claims }) =>
    claims.filter(hasMixedDigits).map(({ index, length, text }): Draft => {
      const expected = /[\u0600-\u06ff]/u.test(text.replace(/[۰-۹٠-٩]/gu, ''))
        ? toPersianDigits(text)
        : toAsciiDigits(text);
      const mends = [{ text: expected, safe: true }];
      return { index, length, data: { received: text, expected }, mends };
    }),
};

function hasMixedDigits({ mention }: Claim): boolean {
  return mention.status === 'read' && mention.issues.some(({ code }) => code === 'mixed-digits');
}

function toPersianDigits(text: string): string {
  return text.replace(/[0-9٠-٩]/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(digit.charCodeAt(0) & 0xf));
}

function toAsciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

export const arabicLetters: Rule = {
  id: 'arabic-letters',
  severity: 'warning',
  description: 'The names in a Persian date are written with Persian ی and ک.',
  examples: { wrong: ['۱۵ آوريل ۲۰۲۵'], right: ['۱۵ آوریل ۲۰۲۵'] },
  find: ({ claims }) =>
    claims
      .filter(({ text }) => /[يىك]/u.test(text))
      .map(({ index, length, text }): Draft => {
        const expected = text.replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک');
        const mends = [{ text: expected, safe: true }];
        return { index, length, data: { received: text, expected }, mends };
      }),
};
