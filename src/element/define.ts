import { page } from './host.ts';
import type { PressElement } from './press-element.ts';

/** Registers an element under a name; a name that is taken, by another copy of this package too, stays with its first. */
export function defineElement(name: string, element: new () => PressElement): void {
  const registry = page.customElements;
  // A server has no registry, and a browser older than custom elements shows what the server wrote.
  if (registry !== undefined && registry.get(name) === undefined) registry.define(name, element);
}
