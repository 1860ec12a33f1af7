/** What the tests use of ical.js, whose own types do not compile under `nodenext`. */
interface Component {
  getAllSubcomponents(name: string): Component[];
}

interface Event {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly startDate: { readonly isDate: boolean; toString(): string };
  readonly duration: { toString(): string };
}

declare const ical: {
  parse(text: string): unknown[];
  readonly Component: new (parsed: unknown[]) => Component;
  readonly Event: new (component: Component) => Event;
};

export default ical;
