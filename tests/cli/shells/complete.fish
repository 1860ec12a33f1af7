# Prints what fish offers where each line ends: fish complete.fish PROGRAM SCRIPT LINE... ; a line of matches for each.
source $argv[2]
for line in $argv[3..-1]
    echo (complete -C $line | string replace -r '\t.*' '' | sort -u | string join '|')
end
