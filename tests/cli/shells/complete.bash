# Prints what bash offers where each line ends: bash complete.bash PROGRAM SCRIPT LINE... ; a line of matches for each.
# Readline itself cuts the lines into words, in a bash that has a terminal of its own. Keys wait there until they
# are read: with -icanon the terminal does not take those that it knows for itself.
program=$1 completions=$2 folder=$(mktemp -d)
shift 2
{
  until [[ -e $folder/ready ]]; do sleep 0.02; done
  # What a .bashrc may have before it: FIRST.
  [[ -z ${FIRST:-} ]] || printf 'source %q\n' "$FIRST"
  printf 'source %q\n' "$completions"
  # The function of SCRIPT, watched.
  printf 'watched() { local IFS="|"; _%s "$@"; echo "${COMPREPLY[*]}" >> %q; }\n' "$program" "$folder/log"
  printf 'complete -o default -F watched %s\n' "$program"
  for line; do printf '%s\t\025' "$line"; done
  printf 'exit\n'
} | script --quiet --command "stty -icanon; touch '$folder/ready'; exec bash --norc --noprofile -i" /dev/null > /dev/null
cat "$folder/log"
rm -r "$folder"
