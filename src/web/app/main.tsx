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

/** Whether what is shown first has front matter, or is a byline, which is made of it. */
function needsWhole({ view, texts: { source, target } }: State): boolean {
  const begin = view === 'compare' ? [source.text, target.text] : [];
  return view === 'byline' || begin.some((text) => /^(?:---|\+\+\+)\r?\n/u.test(text));
}

/** A file that is dropped beside its place would be opened by the browser, in the place of the page. */
function holdFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}

async function start(): Promise<void> {
  const given = { ...remembered(), ...(await fromHash(location.hash)) };
  const first = checkedState(given, DEFAULTS);
  const scripts = { engine: scriptOf('engine'), beside: scriptOf('beside') };
  const engine = new Engine(scripts, needsWhole(first));
  const page = document.querySelector('#page');
  if (page === null) return;
  page.textContent = '';
  addEventListener('dragover', holdFiles);
  addEventListener('drop', holdFiles);
  render(<App engine={engine} first={first} defaults={DEFAULTS} today={today()} />, page);
}

void start();
