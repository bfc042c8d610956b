<?php
/**
 * Plugin Name: Guildhall
 * Description: [guild_station_map src="/community.json"], and the same for guild_station_list, guild_role_ladder, guild_leaderboard and guild_join_form.
 * Version: 0.1.0
 */

/** A shortcode for one tag: its attributes are escaped, and the script goes to pages that use it. */
function guildhall_shortcode( $attributes, $content, $shortcode ) {
	// the version of your copy: browsers ask anew when it changes; a module that stands twice in a page runs once
	$script = plugins_url( 'guildhall/guildhall.js?ver=0.1.0', __FILE__ );
	$tag    = str_replace( '_', '-', $shortcode );
	$html   = '';
	foreach ( (array) $attributes as $name => $value ) {
		if ( preg_match( '/^(src|id|heading|heading-level|layout|country|status|standing|station|limit|ladder|board|period|form)$/', (string) $name ) ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return sprintf( '<script type="module" src="%s"></script><%s%s></%s>', esc_url( $script ), $tag, $html, $tag );
}

foreach ( array( 'guild_station_map', 'guild_station_list', 'guild_role_ladder', 'guild_leaderboard', 'guild_join_form' ) as $guildhall_name ) {
	add_shortcode( $guildhall_name, 'guildhall_shortcode' );
}
