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
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
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
