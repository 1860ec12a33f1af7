import { useId, useRef } from 'preact/hooks';
import type { MarkedText, Side, SideText } from '../../protocol.ts';
import { useVoice } from '../phrases.ts';
import { Act } from '../parts/act.tsx';
import { Choice } from '../parts/field.tsx';
import type { Marked } from './joined-hover.ts';
import { MarkedPieces } from './marked-pieces.tsx';

interface EditorProps {
  readonly side: Side;
  readonly value: SideText;
  readonly onValue: (value: SideText) => void;
  readonly onFile: (file: File) => void;
  /** The text as it was read last. */
  readonly read: MarkedText | undefined;
  readonly marked: Marked;
  readonly onSave: () => void;
}

const TYPES = ['auto', 'plain', 'markdown', 'html', 'feed', 'messages'] as const;
/** What has words of a machine in it: right to left its brackets and quotes would be strewn about. */
const CODE: readonly SideText['type'][] = ['html', 'feed', 'messages'];

/**
 * One side: a text to write in, and below it the same text with its dates marked. Both have one shape, so that
 * each mark stands where its letters do.
 */
export function Editor(props: EditorProps) {
  const { side, value, onValue, onFile, read, marked, onSave } = props;
  const { say } = useVoice();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const { language = side === 'source' ? 'en' : 'fa', direction } = read ?? {};
  const isCode = CODE.some((type) => type === (read?.type ?? value.type));
  const dir = isCode ? 'ltr' : (direction ?? (language === 'fa' ? 'rtl' : 'ltr'));
  const types = TYPES.some((type) => type === value.type) ? TYPES : [...TYPES, value.type];
  return (
    <section class="side" data-side={side} aria-labelledby={`${id}-title`}>
      <header class="bar">
        <h2 id={`${id}-title`}>{say(side)}</h2>
        {value.file !== undefined && (
          <bdi class="file soft" title={value.file}>
            {value.file}
          </bdi>
        )}
        <Choice
          label={say('type')}
          value={value.type}
          values={types}
          say={(type) =>
            type === 'auto' && read !== undefined
              ? `${say('type.auto')}: ${say(`type.${read.type}`)}`
              : say(`type.${type}`)
          }
          onValue={(type) => {
            onValue({ ...value, type });
          }}
        />
        <button
          type="button"
          class="quiet"
          aria-label={say('open.of', { side: say(side) })}
          onClick={() => file.current?.click()}
        >
          {say('open')}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen !== undefined) onFile(chosen);
            currentTarget.value = '';
          }}
        />
        <Act
          class="quiet"
          label={say('download.of', { side: say(side) })}
          isOff={value.text === ''}
          onAct={onSave}
        >
          {say('download')}
        </Act>
      </header>
      <div class="paper" dir={dir} lang={language}>
        <MarkedPieces text={value.text} {...marked} />
        <textarea
          aria-label={say(side)}
          placeholder={say(`${side}.placeholder`)}
          spellcheck={false}
          value={value.text}
          onInput={({ currentTarget }) => {
            onValue({ ...value, text: currentTarget.value });
          }}
        />
      </div>
    </section>
  );
}
