import { DATE_ATTRIBUTES, SHARED_ATTRIBUTES } from './attribute-names.ts';
import type { Attributes, Surroundings } from './attributes.ts';
import { dateContent } from './date-content.ts';
import { timeMarkup } from './date-markup.ts';
import { hostOf } from './host.ts';
import { PressElement } from './press-element.ts';

/** `<press-date datetime="2025-08-15">`: a day or a moment in a `<time>`, in the words of the language round it. */
export class PressDateElement extends PressElement {
  static readonly observedAttributes: readonly string[] = [
    ...SHARED_ATTRIBUTES,
    ...DATE_ATTRIBUTES,
  ];

  /** The day or moment, as the attribute has it. */
  get datetime(): string {
    return hostOf(this).getAttribute('datetime') ?? '';
  }

  set datetime(value: string | null | undefined) {
    if (value === null || value === undefined) hostOf(this).removeAttribute('datetime');
    else hostOf(this).setAttribute('datetime', value);
  }

  /** Whether it tells from now, whose time goes on. */
  override isLive(): boolean {
    const host = hostOf(this);
    return host.hasAttribute('relative') && (host.getAttribute('now') ?? '') === '';
  }

  protected override valueKey({ datetime, now, 'time-zone': timeZone }: Attributes): string {
    return JSON.stringify([datetime, timeZone, now]);
  }

  protected override markup(attributes: Attributes, around: Surroundings): string {
    return timeMarkup(dateContent(attributes, around));
  }
}
