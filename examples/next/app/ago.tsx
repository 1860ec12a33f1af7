'use client';

import { formatRelative } from 'jalali-press/localize';
import { useEffect } from 'react';
import { PressDate } from './press-date';

/** How long ago: `now` is the server's, so that the page hydrates to the same words. */
export function Ago({ moment, now, lang }: { moment: string; now: string; lang: string }) {
  useEffect(() => {
    // From here on the element counts by itself.
    void import('jalali-press/element');
  }, []);
  return (
    <p className="ago">
      <span>{formatRelative(moment, { now, timeZone: 'Asia/Tehran', locale: lang })}</span>
      <PressDate datetime={moment} time-zone="Asia/Tehran" relative now={now} pageLang={lang} />
    </p>
  );
}
