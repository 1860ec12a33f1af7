import type { CompletedCommand, CompletedOption } from './model.ts';
import type { Values } from './values.ts';

/** The script for fish, 3.0 and newer, in its own form: a line for whatever may stand somewhere. */
export function fishScript(program: string, commands: readonly CompletedCommand[]): string {
  const takers = commands.flatMap(({ path, options }) =>
    options
      .filter(({ values }) => values !== undefined)
      .flatMap(({ flags }) => flags.map((flag) => quoted(`${path.join(' ')}:${flag}`))),
  );
  const named = commands.filter(({ path }) => path.length > 0).map(({ path }) => path.join(' '));
  const lists = new Lists(program);
  const lines = commands.flatMap((command) => linesOf(program, command, lists));
  return SCRIPT.replaceAll('PROGRAM', program)
    .replace('TAKERS', () => takers.join(' '))
    .replace('COMMANDS', () => named.map(quoted).join(' '))
    .replace('LINES', () => [...lists.definitions(), ...lines].join('\n'));
}

/** Lists of words, each written once. */
class Lists {
  readonly #program: string;
  readonly #names = new Map<string, string>();

  constructor(program: string) {
    this.#program = program;
  }

  nameOf(words: readonly string[]): string {
    const text = words.map(quoted).join(' ');
    const name = this.#names.get(text) ?? `__${this.#program}_list_${this.#names.size + 1}`;
    this.#names.set(text, name);
    return name;
  }

  definitions(): readonly string[] {
    return [...this.#names].map(([text, name]) => `set -g ${name} ${text}`);
  }
}

function linesOf(
  program: string,
  { path, commands, options, words }: CompletedCommand,
  lists: Lists,
): readonly string[] {
  const at = path.join(' ');
  const line = (place: string, rest: string): string =>
    `complete -c ${program} -n ${quoted(`__${program}_at ${quoted(at)}${place}`)} ${rest}`;
  return [
    ...options.map((option) => line('', optionOf(option, lists))),
    ...commands.map(({ name, about }) => line(' 0', `-a ${name} -d ${quoted(about)}`)),
    ...words
      .map((word, index) => [word, word.variadic ? ` ${index} +` : ` ${index}`] as const)
      .filter(([word]) => word.files || word.words.length > 0)
      .map(([word, place]) => line(place, valuesOf(word, lists))),
  ];
}

function optionOf({ flags, about, values }: CompletedOption, lists: Lists): string {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const value = values === undefined ? [] : ['-r', valuesOf(values, lists)];
  return [...names, ...value, `-d ${quoted(about)}`].join(' ');
}

function valuesOf({ words, files }: Values, lists: Lists): string {
  const list = words.length === 0 ? [] : [`-a '$${lists.nameOf(words)}'`];
  return [...list, files ? '-F' : '-f'].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

const SCRIPT = `# fish completion of PROGRAM, made by: PROGRAM completion fish

complete -c PROGRAM -e
complete -c PROGRAM -f

set -g __PROGRAM_takers TAKERS
set -g __PROGRAM_commands COMMANDS

# Whether the cursor is behind a command, and if that is asked at its word of a number; with + or a later one.
function __PROGRAM_at
    set -l words (commandline -opc)
    set -e words[1]
    set -l path ''
    set -l count 0
    set -l value 0
    for word in $words
        if test $value = 1
            set value 0
            continue
        end
        set -l deeper (string trim -- "$path $word")
        switch $word
            case '-*'
                contains -- "$path:$word" $__PROGRAM_takers
                and set value 1
            case '*'
                if test $count = 0
                    and contains -- $deeper $__PROGRAM_commands
                    set path $deeper
                else
                    set count (math $count + 1)
                end
        end
    end
    test "$path" = "$argv[1]"
    or return 1
    set -q argv[2]
    or return 0
    test $count = $argv[2]
    and return 0
    set -q argv[3]
    and test $count -gt $argv[2]
end

LINES
`;
