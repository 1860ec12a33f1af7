import type { ComponentChildren } from 'preact';

interface ActProps {
  readonly onAct: () => void;
  readonly isOff?: boolean;
  readonly class?: string;
  readonly label?: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A button that keeps the focus while there is nothing for it to do: a disabled one would lose it. */
export function Act({ onAct, isOff = false, class: look, label, title, children }: ActProps) {
  return (
    <button
      type="button"
      class={look}
      title={title}
      aria-label={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onAct();
      }}
    >
      {children}
    </button>
  );
}
