import { blocksOf, type Block } from './blocks.ts';
import { TOPIC_SUMMARIES } from './summaries.generated.ts';
import { TOPIC_TEXTS } from './texts.generated.ts';

/** A topic as a terminal of a width shows it. */
export function topicText(topic: string, width: number): string {
  const blocks = blocksOf(TOPIC_TEXTS[topic] ?? '');
  const body = blocks.map((block, index) => {
    const together = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
    return `${together ? '' : '\n'}${shown(block, width)}\n`;
  });
  return `${wrapped(`${topic}: ${TOPIC_SUMMARIES[topic] ?? ''}`, width, '', '')}\n${body.join('')}`;
}

function shown(block: Block, width: number): string {
  if (block.kind === 'code')
    return block.lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n');
  const isItem = block.kind === 'item';
  return wrapped(plain(block.text), width, isItem ? '- ' : '', isItem ? '  ' : '');
}

/** Marks of code are for Markdown. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** Words on lines no wider than a terminal, but for a word that is wider itself. */
function wrapped(text: string, width: number, first: string, others: string): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = others;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}

/** Marks over letters and characters without width take no column. */
function columnsOf(text: string): number {
  return text.replaceAll(/[\p{Mn}\p{Cf}]/gu, '').length;
}
