<?php
/* Installs a WordPress and fills it with as many posts as its argument says, each in two of twenty categories. */
define('WP_INSTALLING', true);
$database = new mysqli('localhost', 'root', '', null, 0, getenv('PEER_SOCKET'));
$database->query('create database wordpress character set utf8mb4');
$_SERVER['HTTP_HOST'] = parse_url(getenv('PEER_ORIGIN'), PHP_URL_HOST) . ':' . parse_url(getenv('PEER_ORIGIN'), PHP_URL_PORT);
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require getenv('PEER_SITE') . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Directorio', 'admin', 'admin@peer.invalid', false, '', bin2hex(random_bytes(16)));
update_option('posts_per_page', 24);
update_option('permalink_structure', '/%postname%/');

$first = ['Asociación', 'Colectivo', 'Red', 'Comité', 'Fundación', 'Cooperativa'];
$second = ['Manos', 'Caminos', 'Semillas', 'Puentes', 'Voces', 'Raíces', 'Tejidos', 'Alas'];
$third = ['del Valle', 'de la Frontera', 'del Río', 'del Barrio', 'de la Costa', 'del Norte'];
$text = 'Nos reunimos cada semana para acompañarnos, aprender y abrir la puerta a quien llega.';
$categories = [];
for ($n = 0; $n < 20; $n++) $categories[] = wp_insert_term("Tema $n", 'category')['term_taxonomy_id'];

$count = (int) $argv[1];
for ($start = 0; $start < $count; $start += 500) {
  $posts = [];
  for ($n = $start; $n < min($start + 500, $count); $n++) {
    $title = "{$first[$n % 6]} {$second[$n * 7 % 8]} {$third[$n * 13 % 6]} $n";
    $date = gmdate('Y-m-d H:i:s', 1735689600 + $n * 60);
    $posts[] = $wpdb->prepare(
      "(1, %s, %s, %s, %s, '', 'publish', %s, '', '', %s, %s, '', 'post', 'closed', 'closed')",
      $date, $date, $text, $title, "bench-$n", $date, $date
    );
  }
  $wpdb->query(
    "insert into $wpdb->posts (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status,
      post_name, to_ping, pinged, post_modified, post_modified_gmt, post_content_filtered, post_type, comment_status,
      ping_status) values " . implode(',', $posts)
  );
}
foreach ([1, 3] as $step)
  foreach ($categories as $place => $category)
    $wpdb->query($wpdb->prepare(
      "insert ignore into $wpdb->term_relationships (object_id, term_taxonomy_id, term_order)
       select ID, %d, 0 from $wpdb->posts where post_type = 'post' and mod(ID * %d + %d, 20) = %d",
      $category, $step, $step - 1, $place
    ));
wp_update_term_count_now($categories, 'category');
$wp_rewrite->init();
$wp_rewrite->flush_rules(false);
$wpdb->query("analyze table $wpdb->posts, $wpdb->term_relationships, $wpdb->term_taxonomy");
echo wp_count_posts()->publish, "\n";
