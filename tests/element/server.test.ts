import { expect, it } from 'vitest';
import * as element from '../../src/element/index.ts';

it('is read on a server, where there is no page', () => {
  expect('HTMLElement' in globalThis || 'customElements' in globalThis).toBe(false);
  expect(element.pressDate({ datetime: '2025-08-15' }, { lang: 'en' })).toBe(
    '<press-date datetime="2025-08-15"><time datetime="2025-08-15" dir="ltr">August 15, 2025</time></press-date>',
  );
  expect(() => element.defineElement('press-date', element.PressDateElement)).not.toThrow();
});
