import { useVoice } from '../phrases.ts';
import { useServices } from '../services.ts';

/** Copies a text, and says so. */
export function useCopy(): (text: string) => Promise<void> {
  const { say } = useVoice();
  const { tell } = useServices();
  return async (text) => {
    tell(say((await copy(text)) ? 'copied' : 'copy.failed'));
  };
}

/** A button that copies a text. */
export function Copy({ text, what }: { readonly text: string; readonly what: string }) {
  const { say } = useVoice();
  const copyText = useCopy();
  return (
    <button
      type="button"
      class="quiet"
      aria-label={say('copy.of', { what })}
      onClick={() => void copyText(text)}
    >
      {say('copy')}
    </button>
  );
}

/** Copies a text, by the older way where a page from a file is not allowed the newer. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('aria-hidden', 'true');
    document.body.append(area);
    const focused = document.activeElement;
    area.select();
    // Deprecated, and the one way where there is no permission to ask for.
    const done = document.execCommand('copy');
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}
