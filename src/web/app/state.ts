import type { SideText } from '../protocol.ts';

export type View = 'compare' | 'convert' | 'byline';
export type Language = 'en' | 'fa';
export type Theme = 'auto' | 'light' | 'dark';

export const VIEWS: readonly View[] = ['compare', 'convert', 'byline'];
export const LANGUAGES: readonly Language[] = ['en', 'fa'];
export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** The two texts that are compared. */
export interface Texts {
  readonly source: SideText;
  readonly target: SideText;
}

/** Everything that the page shows again from a link. */
export interface State {
  readonly view: View;
  readonly language: Language;
  readonly theme: Theme;
  /** The name of a preset, or the JSON of a style. */
  readonly style: string;
  readonly now: string;
  readonly sourceZone: string;
  readonly targetZone: string;
  readonly texts: Texts;
  /** The date that is converted. */
  readonly date: string;
  /** The front matter or article of the byline. */
  readonly document: string;
}

/** What is remembered from one visit to the next. */
export const REMEMBERED = ['language', 'theme', 'style'] as const;
