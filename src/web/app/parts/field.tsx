import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Sentence } from './sentence.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly help?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly lang?: string;
  readonly list?: readonly string[];
  readonly wrong?: string | undefined;
}

/** A line of text with its label. */
export function Field({
  label,
  value,
  onValue,
  help,
  dir = 'auto',
  lang,
  list,
  wrong,
}: FieldProps) {
  const id = useId();
  const told = [help === undefined ? '' : `${id}-help`, wrong === undefined ? '' : `${id}-wrong`];
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        dir={dir}
        lang={lang}
        autocomplete="off"
        spellcheck={false}
        list={list === undefined ? undefined : `${id}-list`}
        aria-describedby={told.join(' ').trim() || undefined}
        aria-invalid={wrong !== undefined}
        onInput={({ currentTarget }) => {
          onValue(currentTarget.value);
        }}
      />
      {list !== undefined && (
        <datalist id={`${id}-list`}>
          {list.map((item) => (
            <option key={item} value={item} />
          ))}
        </datalist>
      )}
      {help !== undefined && (
        <small id={`${id}-help`} class="soft">
          <Sentence text={help} />
        </small>
      )}
      {wrong !== undefined && (
        <small id={`${id}-wrong`} class="error" role="alert">
          <Sentence text={wrong} />
        </small>
      )}
    </p>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly onValue: (value: T) => void;
  readonly say: (value: T) => string;
  readonly children?: ComponentChildren;
}

/** A choice of a few values with its label. */
export function Choice<T extends string>({ label, value, values, onValue, say }: ChoiceProps<T>) {
  const id = useId();
  return (
    <span class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((known) => known === currentTarget.value);
          if (chosen !== undefined) onValue(chosen);
        }}
      >
        {values.map((known) => (
          <option key={known} value={known}>
            {say(known)}
          </option>
        ))}
      </select>
    </span>
  );
}
