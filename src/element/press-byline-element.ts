import { FieldTypeError } from '../core/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { ARTICLE_ATTRIBUTES, BYLINE_ATTRIBUTES, SHARED_ATTRIBUTES } from './attribute-names.ts';
import type { Attributes, Surroundings } from './attributes.ts';
import { bylineContent, parsedJson } from './byline-content.ts';
import { lineMarkup } from './byline-markup.ts';
import { hostOf, isContent } from './host.ts';
import { PressElement } from './press-element.ts';

/** `<press-byline>`: who, when in both calendars, how long to read, in the words of the language round it. */
export class PressBylineElement extends PressElement {
  static readonly observedAttributes: readonly string[] = [
    ...SHARED_ATTRIBUTES,
    ...ARTICLE_ATTRIBUTES,
    ...BYLINE_ATTRIBUTES,
  ];

  #article: object | undefined;

  /** The article as an object; it goes before the JSON in the element. */
  get article(): object | undefined {
    return this.#article;
  }

  set article(article: object | undefined) {
    this.#article = article;
    this.changed();
  }

  protected override valueKey(attributes: Attributes): string {
    const told = [...ARTICLE_ATTRIBUTES, 'time-zone'].map((name) => attributes[name]);
    return JSON.stringify([told, this.#article ?? this.#dataText()]);
  }

  protected override markup(attributes: Attributes, around: Surroundings): string {
    const article = this.#article ?? this.#data();
    return lineMarkup(
      bylineContent(attributes, { ...around, ...(article !== undefined && { article }) }),
    );
  }

  #dataText(): string | undefined {
    const script = Array.from(hostOf(this).childNodes).find((node) => !isContent(node));
    return script?.textContent ?? undefined;
  }

  #data(): object | undefined {
    const text = this.#dataText();
    if (text === undefined) return undefined;
    const data = parsedJson('script', text);
    if (isPlainObject(data)) return data;
    throw new FieldTypeError('script', data, 'one article');
  }
}
