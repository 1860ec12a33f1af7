import { type HostElement, type HostNode, isContent, isElement } from './host.ts';

/**
 * Makes the content of a node that of another with as little change as there can be: nodes stay the same where they
 * can, so that React, a selection or an editor that holds one goes on with it. Scripts hold data and are left alone.
 */
export function morph(from: HostNode, to: HostNode): void {
  const present = contentOf(from);
  const wanted = contentOf(to);
  wanted.forEach((node, place) => {
    const old = present[place];
    if (old === undefined) from.appendChild(node);
    else if (old.nodeName !== node.nodeName) from.replaceChild(node, old);
    else if (isElement(old) && isElement(node)) morphElement(old, node);
    else if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
  });
  for (const node of present.slice(wanted.length)) from.removeChild(node);
}

function morphElement(old: HostElement, wanted: HostElement): void {
  for (const { name } of Array.from(old.attributes))
    if (!wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of Array.from(wanted.attributes))
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  morph(old, wanted);
}

/** The content of an element as HTML, without the scripts that hold its data, and the space round it. */
export function contentText(element: HostNode): string {
  return contentOf(element)
    .map((node) => (isElement(node) ? node.outerHTML : (node.nodeValue ?? '')))
    .join('')
    .trim();
}

function contentOf(node: HostNode): HostNode[] {
  return Array.from(node.childNodes).filter(isContent);
}
