import type { PressBylineAttributes, PressDateAttributes } from 'jalali-press/element/classes';
import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'press-date': PressDateAttributes & Omit<HTMLAttributes<HTMLElement>, 'lang'>;
      'press-byline': PressBylineAttributes & Omit<HTMLAttributes<HTMLElement>, 'lang'>;
    }
  }
}
