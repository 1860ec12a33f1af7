/**
 * What the engine begins without, as most texts do: `scripts/build-web.mjs` puts in the place of each such
 * function a stand-in, which gives the function itself where the script beside the engine was read before it,
 * and else says that it is needed.
 */
declare global {
  var pressBeside: Readonly<Record<string, Readonly<Record<string, object>>>> | undefined;
}

let isNeeded = false;

/** Whether something that is not there was asked for. */
export function isBesideNeeded(): boolean {
  return isNeeded;
}

/** A function or class that may not be there yet. */
export function standIn(module: string, name: string): object {
  const real = (): never | object => {
    const found = globalThis.pressBeside?.[module]?.[name];
    if (found !== undefined) return found;
    isNeeded = true;
    throw new Error(`${module} ${name} stands beside the engine`);
  };
  return new Proxy(function stands() {}, {
    apply: (_, own: unknown, given: unknown[]): unknown =>
      Reflect.apply(real() as () => unknown, own, given),
    construct: (_, given: unknown[]) =>
      Reflect.construct(real() as new () => object, given) as object,
    get: (_, key) => Reflect.get(real(), key) as unknown,
  });
}
