import { isPersianAt } from './fold.ts';
import type { Token, Tokens } from './tokens.ts';

export function isRole(
  token: Token,
  role: Parameters<NonNullable<Token['sense']>['roles']['has']>[0],
): boolean {
  return token.sense?.roles.has(role) === true;
}

export function isMark(token: Token, mark: number): boolean {
  return token.kind === 'mark' && token.mark === mark;
}

export function skipMark(tokens: Tokens, index: number, mark: number): number {
  return isMark(tokens.at(index), mark) ? index + 1 : index;
}

export function isPersianWord(tokens: Tokens, index: number): boolean {
  return isPersianAt(tokens.text, tokens.at(index).start);
}

/** Short Latin eras are written in capitals, so that `ad` and `ah` stay words. */
export function isCapitals(tokens: Tokens, index: number): boolean {
  const { start, end } = tokens.at(index);
  const text = tokens.text.slice(start, end);
  return isPersianWord(tokens, index) || (text === text.toUpperCase() && /\p{Lu}/u.test(text));
}
