import { render } from 'preact';
import { App } from './app.tsx';
import { fromHash } from './address.ts';
import { checkedState } from './checked-state.ts';
import { EXAMPLE } from './compare/example.ts';
import { Engine } from './engine.ts';
import { remembered } from './remembered.ts';
import type { State } from './state.ts';

/** What a first visit shows; a Persian browser begins in Persian. */
const DEFAULTS: State = {
  view: 'compare',
  language: navigator.language.startsWith('fa') ? 'fa' : 'en',
  theme: 'auto',
  style: 'default',
  now: '',
  sourceZone: '',
  targetZone: '',
  texts: EXAMPLE,
  date: '',
  document: '',
};

function scriptOf(id: string): string {
  return document.querySelector(`#${id}`)?.textContent ?? '';
}

/** Today on the device, ISO. */
function today(): string {
  const now = new Date();
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 10);
}

async function start(): Promise<void> {
  const engine = new Engine({ engine: scriptOf('engine'), beside: scriptOf('beside') });
  const given = { ...remembered(), ...(await fromHash(location.hash)) };
  const page = document.querySelector('#page');
  if (page === null) return;
  page.textContent = '';
  render(
    <App
      engine={engine}
      first={checkedState(given, DEFAULTS)}
      defaults={DEFAULTS}
      today={today()}
    />,
    page,
  );
}

void start();
