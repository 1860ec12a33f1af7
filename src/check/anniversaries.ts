import { cardinalOf } from './cardinals.ts';
import { ordinalOf } from './ordinals.ts';
import type { Place } from './types.ts';

/** An anniversary that a text counts: the 72nd, «هفتاد و دومین سالگرد». */
export interface Anniversary extends Place {
  readonly text: string;
  readonly count: number;
}

const ENGLISH =
  /(?<![\d,.\p{L}-])(\d{1,4}(?:st|nd|rd|th)|(?:(?:a|one|two|three|four|five|six) hundred and )?[a-z]+(?:[ -][a-z]+)?) anniversary\b/giu;
const PERSIAN =
  /(?<![\p{L}\d])((?:[\p{L}\u200c]+ ){0,4}?)([۰-۹0-9]{1,4}|[\p{L}\u200c]{2,20}?)[\u200c ]?(?:مین|امین) (?:سالگرد|سالروز)/gu;

/** Finds the anniversaries of a text that have a number. */
export function findAnniversaries(text: string): Anniversary[] {
  return [...inEnglish(text), ...inPersian(text)].toSorted((one, two) => one.index - two.index);
}

function inEnglish(text: string): Anniversary[] {
  return [...text.matchAll(ENGLISH)].flatMap(({ index, 0: whole, 1: written = '' }) => {
    const words = written.split(' ');
    // «the fiftieth», «the hundred and fiftieth» by its last words alone would be another number.
    for (let from = 0; from < words.length; from++) {
      const own = words.slice(from).join(' ');
      const count = ordinalOf(own);
      if (count === undefined) continue;
      const start = index + written.length - own.length;
      const lead = text.slice(Math.max(0, start - 12), start);
      if (/(?:and|hundred)[ -]$/iu.test(lead)) return [];
      const length = whole.length - (start - index);
      return [{ index: start, length, text: text.slice(start, start + length), count }];
    }
    return [];
  });
}

function inPersian(text: string): Anniversary[] {
  return [...text.matchAll(PERSIAN)].flatMap(({ index, 0: whole, 1: lead = '', 2: last = '' }) => {
    const words = lead.trim() === '' ? [] : lead.trim().split(' ');
    // The longest run of number words before it: «هزار و دویست و پنجاهمین».
    for (let from = 0; from <= words.length; from++) {
      const own = [...words.slice(from), last];
      const count = cardinalOf(own.join(' '));
      if (count === undefined || own[0] === AND) continue;
      const start =
        index + lead.length - words.slice(from).join(' ').length - (from < words.length ? 1 : 0);
      const length = whole.length - (start - index);
      return [{ index: start, length, text: text.slice(start, start + length), count }];
    }
    return [];
  });
}

const AND = 'و';
