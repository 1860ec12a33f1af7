import { FieldTypeError } from '../../core/index.ts';
import { shown } from '../../localize/medium.ts';
import type { LocalizedName } from '../article/article.ts';
import { isLocalizedName, textIn } from '../article/contributor-name.ts';
import type { CreditContext } from './credits.ts';

/** Leads a report with the place that it was filed from: `TEHRAN, Iran —`, «تهران –». */
export function datelineText(
  dateline: LocalizedName | undefined,
  { info, medium, phrase }: CreditContext,
): string | undefined {
  if (dateline === undefined) return undefined;
  if (typeof dateline !== 'string' && !isLocalizedName(dateline)) {
    throw new FieldTypeError('dateline', dateline, 'a text, or one in each language');
  }
  const { text, language } = textIn(dateline, info.tag);
  const place = info.script === 'Latn' ? capitalCity(withoutDash(text)) : withoutDash(text);
  if (place === '') return undefined;
  return phrase('byline.dateline', { place: shown(place, info.direction, medium, language) });
}

/** The editor may have typed the dash after the place. */
function withoutDash(text: string): string {
  let end = text.length;
  while (end > 0 && ' –—-'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** In Latin script the city is in capitals, what follows its comma is not. */
function capitalCity(place: string): string {
  const [city = '', ...rest] = place.split(',');
  return [city.toUpperCase(), ...rest].join(',');
}
