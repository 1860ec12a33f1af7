import type { CompletedCommand, CompletedOption, CompletedWord } from './model.ts';
import type { Values } from './values.ts';

/** The script for zsh: to be sourced after compinit, or as `_jalali` in a folder of `fpath`. */
export function zshScript(program: string, commands: readonly CompletedCommand[]): string {
  const lists = new Map<string, string>();
  const context: Context = {
    program,
    listOf: (values) => {
      const code = functionBody(values);
      const name = lists.get(code) ?? `_${program}_list_${lists.size + 1}`;
      lists.set(code, name);
      return name;
    },
  };
  const functions = commands.map((command) => functionOf(command, context));
  return [
    `#compdef ${program}`,
    `# zsh completion of ${program}, made by: ${program} completion zsh`,
    '',
    ...[...lists].map(([code, name]) => `${name}() {\n${code}\n}`),
    ...functions,
    `if [[ \${funcstack[1]} == _${program} ]]; then`,
    `  _${program} "$@"`,
    'else',
    `  compdef _${program} ${program}`,
    'fi',
    '',
  ].join('\n');
}

interface Context {
  readonly program: string;
  /** The name of the function that offers values. */
  listOf(values: Values): string;
}

function functionBody({ words, files }: Values): string {
  const offers = [
    ...(words.length === 0
      ? []
      : [`  local -a words_of=(${words.map(quoted).join(' ')})`, '  compadd -a words_of']),
    ...(files ? ['  _files'] : []),
  ];
  return offers.length === 0 ? '  _message "a value"' : offers.join('\n');
}

/** A command with others in it has them as its first word, and hands on what follows. */
function functionOf(command: CompletedCommand, context: Context): string {
  const { path, commands, options, words } = command;
  const name = nameOf(context.program, path);
  const specs = options.flatMap((option) => optionSpecs(option, context));
  const first = commands.length > 0;
  const places = first
    ? [quoted(`1: :${name}_first`), quoted('*:: :->rest')]
    : words.map((word, index) => wordSpec(word, index, context));
  const call = ['  _arguments -C -S', ...specs, ...places].join(' \\\n    ');
  if (!first) return `${name}() {\n${call}\n}`;
  const named = commands.map(({ name: sub, about }) => quoted(`${sub}:${colonsEscaped(about)}`));
  const others = [...specs, ...words.slice(1).map((word, index) => wordSpec(word, index, context))];
  return [
    `${name}_first() {`,
    `  local -a names=(${named.join(' ')})`,
    '  _describe command names',
    ...(words[0]?.files === true ? ['  _files'] : []),
    '}',
    `${name}() {`,
    '  local curcontext="$curcontext" state line',
    '  typeset -A opt_args',
    call,
    '  [[ $state == rest ]] || return',
    '  case $line[1] in',
    ...commands.map(({ name: sub }) => `    ${sub}) ${nameOf(context.program, [...path, sub])} ;;`),
    `    *) ${['_arguments -S', ...others].join(' \\\n      ')} ;;`,
    '  esac',
    '}',
  ].join('\n');
}

function nameOf(program: string, path: readonly string[]): string {
  return ['', program, ...path].join('_');
}

function optionSpecs({ flags, about, values }: CompletedOption, context: Context): string[] {
  const told = `[${about.replaceAll(/[\\[\]:]/gu, String.raw`\$&`)}]`;
  if (values !== undefined) {
    const action = `: :${context.listOf(values)}`;
    return flags.map((flag) =>
      quoted(`*${flag}${flag.startsWith('--') ? '=' : ''}${told}${action}`),
    );
  }
  const others = flags.length > 1 ? `(${flags.join(' ')})` : '';
  return flags.map((flag) => quoted(`${others}${flag}${told}`));
}

function wordSpec(word: CompletedWord, index: number, context: Context): string {
  const place = word.variadic ? '*' : String(index + 1);
  return quoted(`${place}: :${context.listOf(word)}`);
}

function colonsEscaped(text: string): string {
  return text.replaceAll(/[\\:]/gu, String.raw`\$&`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
