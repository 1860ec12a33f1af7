# Prints what zsh offers where each line ends: zsh complete.zsh PROGRAM SCRIPT LINE... ; a line of matches for each.
# A zsh with a terminal of its own is needed: completion runs inside its line editor.
zmodload zsh/zpty
script=$2 log=$(mktemp) end=$(mktemp)
shift 2
zpty -b editor zsh -f -i

# Reads what the editor shows until it has done what it was told.
settle() {
  local shown
  while [[ ! -s $end ]]; do
    zpty -rt editor shown 2> /dev/null || sleep 0.02
  done
}

zpty -w editor "PS1= log=${(q)log} end=${(q)end}"
zpty -w editor 'autoload -Uz compinit; compinit -u -D; zstyle ":completion:*" list-prompt ""; LISTMAX=100000'
zpty -w editor "source ${(q)script}"
zpty -w editor 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a matches
  builtin compadd -O matches "$@"
  print -rl -- $matches >> $log
  builtin compadd "$@"
}'
zpty -w editor 'complete-it() { zle list-choices; print done > $end; zle kill-buffer }; zle -N complete-it; bindkey "^I" complete-it'
zpty -w editor 'print done > $end'
settle

for line; do
  : > $log > $end
  zpty -n -w editor "$line"$'\t'
  settle
  print -r -- ${(j:|:)${(ou)${(f)"$(< $log)"}}}
done
zpty -d editor
rm -f $log $end
