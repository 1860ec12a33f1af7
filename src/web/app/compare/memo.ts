import { Component, type ComponentType, h } from 'preact';

/** A part that is drawn again only when one of its properties is another. */
export function memo<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const keys = Object.keys(next) as (keyof P)[];
      return keys.some((key) => next[key] !== this.props[key]);
    }

    override render() {
      return h(Part, this.props);
    }
  };
}
