import type { CompletedCommand } from './model.ts';
import type { Values } from './values.ts';

/**
 * The script for bash, 3.2 and newer, with or without the package bash-completion. It walks over the words
 * before the cursor to know the command, and looks up what may stand there.
 */
export function bashScript(program: string, commands: readonly CompletedCommand[]): string {
  const takers = commands.flatMap(({ path, options }) =>
    options
      .filter(({ values }) => values !== undefined)
      .flatMap(({ flags }) => flags.map((flag) => quoted(`${path.join(' ')}:${flag}`))),
  );
  const named = commands.filter(({ path }) => path.length > 0).map(({ path }) => path.join(' '));
  return SCRIPT.replaceAll('PROGRAM', program)
    .replace('TAKERS', () => takers.join('|'))
    .replace('COMMANDS', () => named.map(quoted).join('|'))
    .replace('PLACES', () => placesOf(commands).join('\n'));
}

/** What may stand in each place: `convert:--from` is the value of an option, `audit:0` the first word. */
function placesOf(commands: readonly CompletedCommand[]): readonly string[] {
  // A pattern of any number would take places that have lines of their own: it comes last.
  return [...branches(commands.flatMap(exactPlaces)), ...branches(commands.flatMap(openPlaces))];
}

type Place = readonly [pattern: string, values: Values];

function exactPlaces({ path, commands, options, words }: CompletedCommand): readonly Place[] {
  const at = path.join(' ');
  const flags = options.flatMap((option) => option.flags);
  const names = commands.map(({ name }) => name);
  const first = { words: names, files: words[0]?.files === true };
  return [
    [quoted(`${at}:-`), { words: flags, files: false }],
    ...options.flatMap(({ flags: own, values }) =>
      values === undefined ? [] : own.map((flag): Place => [quoted(`${at}:${flag}`), values]),
    ),
    ...(names.length === 0 ? [] : [[quoted(`${at}:0`), first] as const]),
    ...words.flatMap((word, index): Place[] =>
      word.variadic || (index === 0 && names.length > 0) ? [] : [[quoted(`${at}:${index}`), word]],
    ),
  ];
}

function openPlaces({ path, words }: CompletedCommand): readonly Place[] {
  return words
    .filter(({ variadic }) => variadic)
    .map((word) => [`${quoted(`${path.join(' ')}:`)}[0-9]*`, word]);
}

/** Places with the same values share a branch. */
function branches(places: readonly Place[]): readonly string[] {
  const byValues = new Map<string, string[]>();
  for (const [pattern, { words, files }] of places) {
    const code = `list=${quoted(words.join('\n'))} files=${files ? '1' : ''}`;
    byValues.set(code, [...(byValues.get(code) ?? []), pattern]);
  }
  return [...byValues].map(([code, patterns]) => `    ${patterns.join('|')}) ${code} ;;`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const SCRIPT = `# bash completion of PROGRAM, made by: PROGRAM completion bash

_PROGRAM_takes_value() {
  case "$1" in
    TAKERS) return 0 ;;
  esac
  return 1
}

_PROGRAM_is_command() {
  case "$1" in
    COMMANDS) return 0 ;;
  esac
  return 1
}

# Sets list, a line each, and files, whether files may stand there too.
_PROGRAM_at() {
  list= files=
  case "$1" in
PLACES
  esac
}

_PROGRAM() {
  local words=() word rest="\${COMP_LINE#*"\${COMP_WORDS[0]}"}" last=-1 i
  # Readline cuts words at = and : too; those that stand without a space between them are one.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if ((last >= 0)) && [[ -n $rest && $rest != [[:space:]]* ]]; then
      words[last]+="$word"
    else
      words[++last]="$word"
      rest="\${rest#"\${rest%%[![:space:]]*}"}"
    fi
    rest="\${rest#"$word"}"
  done

  local current="\${words[last]}" path= option= ended= count=0
  for ((i = 0; i < last; i++)); do
    word="\${words[i]}"
    if [[ -n $option ]]; then
      option=
    elif [[ -z $ended && $word == -- ]]; then
      ended=1
    elif [[ -z $ended && $word == -* ]]; then
      _PROGRAM_takes_value "$path:$word" && option="$word"
    elif ((count == 0)) && _PROGRAM_is_command "$path\${path:+ }$word"; then
      path+="\${path:+ }$word"
    else
      ((count++))
    fi
  done

  local place="$count" before= list files
  if [[ -n $option ]]; then
    place="$option"
  elif [[ -z $ended && $current == --*=* ]]; then
    place="\${current%%=*}" before="\${current%%=*}="
    current="\${current#*=}"
  elif [[ -z $ended && $current == -* ]]; then
    place=-
  fi
  current="\${current#[\\"\\']}"
  _PROGRAM_at "$path:$place"

  # What stands before the last = is not readline's to replace.
  local typed="$before$current" kept=
  [[ $COMP_WORDBREAKS == *=* && $typed == *=* ]] && kept="\${typed%"\${typed##*=}"}"
  COMPREPLY=()
  while IFS= read -r word; do
    [[ -n $word && $word == "$current"* ]] || continue
    printf -v word %q "$word"
    word="$before$word"
    COMPREPLY+=("\${word#"$kept"}")
  done <<< "$list"

  if [[ -z $files ]]; then
    # Without an answer readline would offer files; the bash of macOS cannot be told otherwise.
    compopt +o default 2> /dev/null
  elif [[ -n $list ]]; then
    compopt -o filenames 2> /dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
  fi
  return 0
}

complete -o default -F _PROGRAM PROGRAM
`;
