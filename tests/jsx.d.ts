import type { JSX as ReactJsx } from 'react';

declare global {
  /** The types of MDX take JSX from everywhere. */
  namespace JSX {
    type Element = ReactJsx.Element;
    type ElementClass = ReactJsx.ElementClass;
    type IntrinsicElements = ReactJsx.IntrinsicElements;
  }
}
