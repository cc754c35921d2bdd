<?php
/**
 * Plugin Name: Claim Table
 * Description: A table of who says what, read from news articles in the reader's own browser. Shortcode [claim_table] and a block.
 * Version: {{version}}
 * Requires at least: 6.3
 * Requires PHP: 7.4
 *
 * The element is written by PHP when the page is shown, so that no editor's filter can strip it.
 */

defined( 'ABSPATH' ) || exit;

const CLAIM_TABLE_VERSION   = '{{version}}';
const CLAIM_TABLE_INTEGRITY = '{{script-integrity}}';

/** Attributes of the element that an editor may set, with how each is made safe. */
const CLAIM_TABLE_ATTRIBUTES = array(
	'src'      => 'address',
	'lens'     => 'address',
	'articles' => 'text',
	'view'     => 'text',
	'theme'    => 'text',
	'lang'     => 'text',
	'fonts'    => 'text',
	'loading'  => 'text',
);

function claim_table_register() {
	wp_register_script(
		'claim-table',
		plugins_url( 'claim-table.js', __FILE__ ),
		array(),
		CLAIM_TABLE_VERSION,
		array( 'strategy' => 'async' )
	);
	add_shortcode( 'claim_table', 'claim_table_shortcode' );
	register_block_type( __DIR__, array( 'render_callback' => 'claim_table_block' ) );
}
add_action( 'init', 'claim_table_register' );

/** The script comes with the hash that the build wrote, and the script checks the program's own. */
function claim_table_script_tag( $tag, $handle ) {
	if ( 'claim-table' !== $handle || false !== strpos( $tag, 'integrity=' ) ) {
		return $tag;
	}
	return str_replace( ' src=', ' integrity="' . esc_attr( CLAIM_TABLE_INTEGRITY ) . '" crossorigin="anonymous" src=', $tag );
}
add_filter( 'script_loader_tag', 'claim_table_script_tag', 10, 2 );

/** [claim_table src="story.json" lens="lens.json"]a plain table or a link[/claim_table] */
function claim_table_shortcode( $attributes, $content = '' ) {
	$defaults = array_fill_keys( array_keys( CLAIM_TABLE_ATTRIBUTES ), '' );
	return claim_table_element( shortcode_atts( $defaults, (array) $attributes, 'claim_table' ), $content );
}

/** The block's own fallback is what stands inside it in the editor. */
function claim_table_block( $attributes, $content = '' ) {
	return claim_table_element( $attributes, $content );
}

function claim_table_element( $attributes, $content ) {
	wp_enqueue_script( 'claim-table' );
	$written = '';
	foreach ( CLAIM_TABLE_ATTRIBUTES as $name => $kind ) {
		$value = isset( $attributes[ $name ] ) ? trim( (string) $attributes[ $name ] ) : '';
		if ( '' === $value ) {
			continue;
		}
		// A fragment names JSON in the page itself, and is no address for WordPress.
		$safe     = 'address' === $kind && '#' !== $value[0] ? esc_url( $value ) : esc_attr( $value );
		$written .= sprintf( ' %s="%s"', $name, $safe );
	}
	return '<claim-table' . $written . '>' . wp_kses_post( do_shortcode( (string) $content ) ) . '</claim-table>';
}
