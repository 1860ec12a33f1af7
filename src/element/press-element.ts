import { type AnyPressError, isPressError } from '../core/index.ts';
import type { Attributes, Surroundings } from './attributes.ts';
import { unwatch, watch, watchClock } from './element-watch.ts';
import { HostBase, type HostElement, type HostNode, hostOf, page } from './host.ts';
import { contentText, morph } from './morph.ts';

/** Content of the element, and of which value it tells. */
interface Content {
  readonly html: string;
  readonly value: string;
}

/**
 * What our elements have in common. What they print stands in the page itself, not in a shadow: it is found, copied,
 * styled and indexed as any text is. What a server wrote stays where it is right already, and where nothing
 * better is known.
 */
export abstract class PressElement extends HostBase {
  /** What was refused; undefined of an element that is right. */
  error: AnyPressError | undefined;
  /** What others wrote into the element: the server, or a framework. */
  #given: Content | undefined;
  /** What the element wrote into itself. */
  #written: Content | undefined;
  #waits = false;
  #warned = '';

  /** Gives the markup of the content; called in the page alone. */
  protected abstract markup(attributes: Attributes, around: Surroundings): string;

  /** What the element tells, and on whose clocks, by which text for another value is known. */
  protected abstract valueKey(attributes: Attributes): string;

  /** Whether it tells from now, whose time goes on. */
  isLive(): boolean {
    return false;
  }

  /** The browser calls it when the element comes into a page. */
  connectedCallback(): void {
    watch(this);
    // While a page is being read, what stands in the element comes after it; else whoever made it may add to it yet.
    if (page.document.readyState !== 'loading') this.changed();
    else page.document.addEventListener('DOMContentLoaded', () => this.refresh(), { once: true });
  }

  /** The browser calls it when the element leaves its page. */
  disconnectedCallback(): void {
    unwatch(this);
  }

  /** The browser calls it when an observed attribute is set or taken off. */
  attributeChangedCallback(_name: string, old: string | null, value: string | null): void {
    if (old !== value) this.changed();
  }

  /** Renders once all that changes now has changed. */
  protected changed(): void {
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      this.refresh();
    });
  }

  /** Renders again; what is right stays untouched. */
  refresh(): void {
    const host = hostOf(this);
    if (!host.isConnected || page.document.readyState === 'loading') return;
    if (this.isLive()) watchClock();
    const attributes = attributesOf(host);
    const value = this.valueKey(attributes);
    const html = contentText(host);
    if (html !== this.#written?.html) this.#given = { html, value };
    try {
      const now = this.isLive() ? { now: Date.now() } : {};
      const markup = this.markup(attributes, { lang: languageOf(host.parentNode), ...now });
      this.#write(markup, value);
      this.error = undefined;
      this.#warned = '';
      host.removeAttribute('error');
    } catch (error) {
      this.#keepWhatIsKnown(html, value);
      this.#tell(error);
    }
  }

  #write(markup: string, value: string): void {
    const host = hostOf(this);
    const template = page.document.createElement('template');
    template.innerHTML = markup;
    if (contentText(template.content) !== contentText(host)) morph(host, template.content);
    this.#written = { html: contentText(host), value };
  }

  /** The text of another value would be a wrong date: it goes. A text of this one stays, whoever wrote it. */
  #keepWhatIsKnown(present: string, value: string): void {
    const ours = this.#written;
    if (ours === undefined || present !== ours.html) return;
    if (ours.value === value && !this.isLive()) return;
    const given = this.#given;
    this.#write(given !== undefined && given.value === value ? given.html : '', value);
  }

  /** An element cannot throw at whoever made it: it says what was refused by attribute, property, event and once in the log. */
  #tell(error: unknown): void {
    const host = hostOf(this);
    const known = isPressError(error) ? error : undefined;
    this.error = known;
    host.setAttribute('error', known?.code ?? 'ERR_UNEXPECTED');
    const message = error instanceof Error ? error.message : String(error);
    if (message === this.#warned) return;
    this.#warned = message;
    page.console.warn(`<${host.localName}>: ${message}`, this);
    const how = { bubbles: true, composed: true, detail: { error } };
    host.dispatchEvent(new page.CustomEvent('press-error', how));
  }
}

function attributesOf(host: HostElement): Attributes {
  return Object.fromEntries(Array.from(host.attributes, ({ name, value }) => [name, value]));
}

/** The language of the nearest element that tells one, through shadows too. */
function languageOf(node: HostNode | null): string {
  for (let at = node; at !== null; at = parentOf(at)) {
    const lang = 'getAttribute' in at ? (at as HostElement).getAttribute('lang') : null;
    if (lang !== null) return lang;
  }
  return '';
}

function parentOf(node: HostNode): HostNode | null {
  return node.parentNode ?? (node as { host?: HostNode }).host ?? null;
}
