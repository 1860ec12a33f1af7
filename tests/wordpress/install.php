<?php
// Installs the site of the tests: a user, Tehran's clocks, the plugin on.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST']       = '127.0.0.1:' . getenv( 'PORT' );
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require getcwd() . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Newsroom', 'editor', 'editor@example.org', false, '', 'editor' );
update_option( 'siteurl', 'http://' . $_SERVER['HTTP_HOST'] );
update_option( 'home', 'http://' . $_SERVER['HTTP_HOST'] );
switch_theme( 'plain' );
update_option( 'timezone_string', 'Asia/Tehran' );
wp_update_user(
	array(
		'ID'           => 1,
		'display_name' => 'Leila Rad',
	)
);
$result = activate_plugin( 'jalali-press/jalali-press.php' );
if ( is_wp_error( $result ) ) {
	fwrite( STDERR, $result->get_error_message() );
	exit( 1 );
}
echo "installed\n";
