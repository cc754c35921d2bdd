// Does the plugin write the element that an editor asked for, and nothing that an editor could smuggle in?

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const DIST = process.env.DIST ?? path.join(import.meta.dirname, '../../target/dist');
const PLUGIN = path.join(DIST, 'wordpress/claim-table');
const php = (code) => execFileSync('php', ['-d', 'display_errors=stderr', '-r', code], { encoding: 'utf8' });

/** As much of WordPress as the plugin calls; escaping as it does, in short. */
const WORDPRESS = String.raw`
define('ABSPATH', '/');
$actions = $filters = $shortcodes = $blocks = $scripts = $enqueued = [];
function add_action($name, $call) { global $actions; $actions[$name][] = $call; }
function add_filter($name, $call) { global $filters; $filters[$name] = $call; }
function add_shortcode($name, $call) { global $shortcodes; $shortcodes[$name] = $call; }
function register_block_type($folder, $settings) { global $blocks; $blocks[json_decode(file_get_contents("$folder/block.json"))->name] = $settings; }
function wp_register_script(...$script) { global $scripts; $scripts[$script[0]] = $script; }
function wp_enqueue_script($name) { global $enqueued; $enqueued[] = $name; }
function plugins_url($file) { return "https://site.example/wp-content/plugins/claim-table/$file"; }
function shortcode_atts($pairs, $atts) { return array_merge($pairs, array_intersect_key($atts, $pairs)); }
function do_shortcode($content) { return $content; }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url($text) { return preg_match('~^(https?://|/)~', $text) ? esc_attr($text) : ''; }
function wp_kses_post($html) { return strip_tags($html, '<p><a><table><caption><thead><tbody><tr><th><td><b><small><cite><details><summary><ul><li>'); }
require '${PLUGIN}/claim-table.php';
foreach ($actions['init'] as $call) $call();
`;

const shown = (call) => JSON.parse(php(`${WORDPRESS} echo json_encode(${call});`));

test('PHP reads every file of it', () => {
  const files = readdirSync(PLUGIN).filter((file) => file.endsWith('.php'));
  assert.equal(files.length, 2);
  for (const file of files) execFileSync('php', ['-l', path.join(PLUGIN, file)]);
});

test('nothing in it is left to fill in, and the script comes along', () => {
  const files = readdirSync(PLUGIN);
  for (const file of ['claim-table.js', 'claim-table_bg.wasm', 'block.json', 'editor.js', 'readme.txt']) assert.ok(files.includes(file), file);
  for (const file of files.filter((name) => /php|json|txt/.test(name))) {
    assert.doesNotMatch(readFileSync(path.join(PLUGIN, file), 'utf8'), /\{\{/, file);
  }
});

test('the shortcode becomes the element, with the plain table inside', () => {
  const html = shown(
    `$shortcodes['claim_table'](['src' => '/s.json', 'lens' => '#lens', 'theme' => 'dark'], '<table><tr><td>Plain</td></tr></table>')`,
  );
  assert.equal(html, '<claim-table src="/s.json" lens="#lens" theme="dark"><table><tr><td>Plain</td></tr></table></claim-table>');
});

test('neither attributes nor content can bring in a script', () => {
  const html = shown(
    `$shortcodes['claim_table'](['src' => 'javascript:alert(1)', 'view' => '"><script>alert(1)</script>', 'onclick' => 'alert(1)'], '<script>alert(1)</script><p>Plain</p>')`,
  );
  assert.doesNotMatch(html, /<script|onclick|javascript:/);
  assert.match(html, /<p>Plain<\/p>/);
});

test('the block is written by PHP, too', () => {
  const html = shown(`$blocks['claim-table/table']['render_callback'](['articles' => 'main article', 'src' => ''], '<p>Plain</p>')`);
  assert.equal(html, '<claim-table articles="main article"><p>Plain</p></claim-table>');
});

test('a page that shows one loads the script once, with its hash', () => {
  const tag = shown(`$filters['script_loader_tag']('<script src="x.js"></script>', 'claim-table')`);
  const integrity = /integrity="(sha384-[^"]+)"/.exec(tag)[1];
  assert.ok(readFileSync(path.join(DIST, 'embed.html'), 'utf8').includes(integrity));
  assert.match(tag, /crossorigin="anonymous"/);
  assert.equal(shown(`$filters['script_loader_tag']('<script src="y.js"></script>', 'other')`), '<script src="y.js"></script>');
  assert.deepEqual(shown(`[$shortcodes['claim_table']([]), $enqueued][1]`), ['claim-table']);
});
