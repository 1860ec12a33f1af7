#!/usr/bin/env bash
# The programs beside npm's packages that some tests run: Debian's GNU parallel, an ssh server, PostgreSQL, Chromium,
# WordPress with PHP and MariaDB, the shells that complete command lines, and readers of manual pages.
# Without them those tests are skipped; this installs what is missing, where that can be done.
set -euo pipefail

missing=()
command -v parallel > /dev/null || missing+=(parallel)
[ -x /usr/sbin/sshd ] || missing+=(openssh-server)
command -v ssh > /dev/null || missing+=(openssh-client)
command -v ps > /dev/null || missing+=(procps)
command -v script > /dev/null || missing+=(bsdutils)
command -v zsh > /dev/null || missing+=(zsh)
command -v fish > /dev/null || missing+=(fish)
[ -f /usr/share/bash-completion/bash_completion ] || missing+=(bash-completion)
command -v mandoc > /dev/null || missing+=(mandoc)
command -v groff > /dev/null || missing+=(groff-base)
[ -x /usr/bin/chromium ] || missing+=(chromium)
[ -f /usr/share/wordpress/wp-load.php ] || missing+=(wordpress)
php -r 'exit((int) !extension_loaded("mysqli"));' 2> /dev/null || missing+=(php-cli php-mysql)
[ -x /usr/sbin/mysqld ] || [ -x /usr/sbin/mariadbd ] || missing+=(mariadb-server)
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get > /dev/null; then
  echo "skipped by some tests: ${missing[*]} (not installed; no root, or no apt-get)" >&2
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
