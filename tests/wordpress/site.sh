#!/usr/bin/env bash
# Starts a WordPress of Debian's packages in a folder of its own, with the plugin and a user, on the loopback:
# site.sh FOLDER PORT ASSETS. Prints "ready" and serves until it is ended.
set -euo pipefail
folder=$1 port=$2 assets=$3
here=$(cd "$(dirname "$0")" && pwd)
data=$folder/data socket=$folder/mysql.sock
mkdir -p "$folder"
cp -rL /usr/share/wordpress "$folder/site"
rm -f "$folder/site/wp-config.php"
cp -r "$here/../../examples/wordpress/jalali-press" "$folder/site/wp-content/plugins/jalali-press"
cp -r "$assets" "$folder/site/wp-content/plugins/jalali-press/assets"

# Debian has its themes in packages of their own; the plugin needs no more of one than this.
theme=$folder/site/wp-content/themes/plain
mkdir -p "$theme"
printf '/*\nTheme Name: Plain\n*/\n' > "$theme/style.css"
cat > "$theme/index.php" << 'PHP'
<!doctype html><html <?php language_attributes(); ?>><head><meta charset="utf-8"><?php wp_head(); ?></head><body>
<?php while ( have_posts() ) { the_post(); the_title( '<h1>', '</h1>' ); the_content(); } wp_footer(); ?></body></html>
PHP

mysql_install_db --no-defaults --user="$(id -un)" --datadir="$data" --auth-root-authentication-method=normal --skip-test-db > "$folder/install.log" 2>&1
mysqld --no-defaults --user="$(id -un)" --datadir="$data" --socket="$socket" --skip-networking --skip-log-bin --pid-file="$folder/mysql.pid" > "$folder/mysql.log" 2>&1 &
database=$!
trap 'kill $(jobs -p) 2> /dev/null; wait' EXIT
for _ in $(seq 300); do
  mysqladmin --no-defaults --socket="$socket" -u root ping > /dev/null 2>&1 && break
  kill -0 $database
  sleep 0.1
done
mysql --no-defaults --socket="$socket" -u root -e 'CREATE DATABASE wordpress'

cat > "$folder/site/wp-config.php" << PHP
<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:$socket' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '$folder/debug.log' );
define( 'WP_CONTENT_DIR', '$folder/site/wp-content' );
\$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
PHP
cd "$folder/site"
PORT=$port php "$here/install.php" > "$folder/install-site.log" 2>&1
echo ready
PHP_CLI_SERVER_WORKERS=2 php -S "127.0.0.1:$port" > "$folder/server.log" 2>&1
