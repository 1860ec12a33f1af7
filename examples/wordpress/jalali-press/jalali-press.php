<?php
/**
 * Plugin Name: Jalali Press
 * Description: Bylines with the date in both calendars, checked dates before a post is published.
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * PHP prints, and computes no date: the editor's browser makes the byline while the post is saved, and the day that
 * it tells is kept beside it. A byline of another day than the post's is not printed.
 */

defined( 'ABSPATH' ) || exit;

const JALALI_PRESS_META = 'jalali_press_byline';

add_action( 'init', 'jalali_press_register' );
add_action( 'enqueue_block_editor_assets', 'jalali_press_editor' );
add_action( 'wp_enqueue_scripts', 'jalali_press_scripts' );
add_filter( 'the_content', 'jalali_press_content' );
add_shortcode( 'press_date', 'jalali_press_date' );

/** What the editor keeps with a post: the byline as HTML, and the day that it was made for. */
function jalali_press_register() {
	register_post_meta(
		'post',
		JALALI_PRESS_META,
		array(
			'type'              => 'object',
			'single'            => true,
			'auth_callback'     => function ( $allowed, $key, $post ) {
				return current_user_can( 'edit_post', $post );
			},
			'sanitize_callback' => 'jalali_press_sanitize',
			'show_in_rest'      => array(
				'schema' => array(
					'type'                 => 'object',
					'properties'           => array(
						'html' => array( 'type' => 'string' ),
						'day'  => array( 'type' => 'string' ),
					),
					'additionalProperties' => false,
				),
			),
		)
	);
}

/** The filter of authors' HTML, which is why the byline is made for the medium `wordpress`. */
function jalali_press_sanitize( $value ) {
	$value = (array) $value;
	return array(
		'html' => wp_kses_post( isset( $value['html'] ) ? $value['html'] : '' ),
		'day'  => sanitize_text_field( isset( $value['day'] ) ? $value['day'] : '' ),
	);
}

/** The checker and the byline, in the editor alone. */
function jalali_press_editor() {
	if ( 'post' !== get_post_type() ) {
		return;
	}
	wp_enqueue_script(
		'jalali-press-editor',
		plugins_url( 'assets/editor.js', __FILE__ ),
		array( 'wp-plugins', 'wp-edit-post', 'wp-element', 'wp-components', 'wp-data', 'wp-blocks' ),
		filemtime( __DIR__ . '/assets/editor.js' ),
		true
	);
	$settings = array(
		'timeZone' => wp_timezone_string(),
		'locale'   => str_replace( '_', '-', get_locale() ),
	);
	wp_add_inline_script( 'jalali-press-editor', 'var jalaliPress = ' . wp_json_encode( $settings ) . ';', 'before' );
}

/** One script of elements, for pages that have one. */
function jalali_press_scripts() {
	wp_register_script(
		'jalali-press-elements',
		plugins_url( 'assets/press-elements.js', __FILE__ ),
		array(),
		filemtime( __DIR__ . '/assets/press-elements.js' ),
		true
	);
}

/** Puts the byline before the text of a post, if it is of the day that the post has now. */
function jalali_press_content( $content ) {
	if ( ! is_singular( 'post' ) || ! in_the_loop() ) {
		return $content;
	}
	$byline = get_post_meta( get_the_ID(), JALALI_PRESS_META, true );
	if ( empty( $byline['html'] ) || get_the_date( 'Y-m-d' ) !== $byline['day'] ) {
		return jalali_press_date() . $content;
	}
	return '<p class="press-byline">' . wp_kses_post( $byline['html'] ) . '</p>' . $content;
}

/**
 * [press_date]: the day of the post, or of `datetime`; WordPress's own words until the script has run, and where it
 * does not run.
 */
function jalali_press_date( $attributes = array() ) {
	$given = shortcode_atts(
		array(
			'datetime' => get_the_date( 'Y-m-d' ),
			'text'     => '',
		),
		$attributes
	);
	wp_enqueue_script( 'jalali-press-elements' );
	$text = '' !== $given['text'] ? $given['text'] : $given['datetime'];
	if ( '' === $given['text'] && get_the_date( 'Y-m-d' ) === $given['datetime'] ) {
		$text = get_the_date();
	}
	return sprintf(
		'<press-date datetime="%s" lang="%s" pair>%s</press-date>',
		esc_attr( $given['datetime'] ),
		esc_attr( get_bloginfo( 'language' ) ),
		esc_html( $text )
	);
}
