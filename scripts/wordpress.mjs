import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./postgres.mjs";
import { unprivilegedUser } from "./programs.mjs";
import { ask, root, run, Stop } from "./run.mjs";

const packages = [
  "wordpress",
  "wordpress-theme-twentytwentythree",
  "mariadb-server",
  "php-fpm",
  "php-mysql",
  "nginx-light",
];
const missing =
  "La comparación necesita Debian con apt-get, como root, con red y sin WordPress, MariaDB, PHP ni nginx instalados: no se pudieron obtener sus paquetes.";

/**
 * Runs the three servers and waits for the end of its input: when this process ends, in whatever way, they stop and
 * their folder goes.
 */
const keeper = `
  folder=$1
  cd "$folder" || exit 1
  "$folder/unpacked/usr/sbin/mariadbd" --no-defaults --basedir="$folder/unpacked/usr" --datadir="$folder/data" \
    --socket="$folder/database.sock" --skip-networking --pid-file="$folder/database.pid" \
    --lc-messages-dir="$folder/unpacked/usr/share/mysql" --plugin-dir="$folder/unpacked/usr/lib/mysql/plugin" \
    --innodb-buffer-pool-size=256M >database.log 2>&1 &
  database=$!
  "$folder/unpacked/usr/sbin/php-fpm$2" -n -c "$folder/php.ini" -y "$folder/fpm.conf" -F >fpm.log 2>&1 &
  php=$!
  "$folder/unpacked/usr/sbin/nginx" -p "$folder" -c nginx.conf -e nginx.log >nginx.out 2>&1 &
  web=$!
  cat >/dev/null
  kill -TERM "$web" "$php" "$database" 2>/dev/null
  for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    kill -0 "$web" 2>/dev/null || kill -0 "$php" 2>/dev/null || kill -0 "$database" 2>/dev/null || break
    sleep 0.5
  done
  kill -KILL "$web" "$php" "$database" 2>/dev/null
  wait
  cd /
  rm -rf "$folder"
`;

/**
 * Starts a WordPress as Debian packs it (nginx, PHP-FPM with opcache, MariaDB) with that many posts. The packages are
 * unpacked into a temporary folder and not installed; nothing of the system changes. Answers its address and how to end it.
 * @param {number} posts
 */
export async function startWordpress(posts) {
  if (process.getuid?.() !== 0 || !ask("apt-get", ["--version"]).ok) throw new Stop(missing);
  const folder = mkdtempSync(join(tmpdir(), "tejido-wordpress-"));
  let keeping;
  let ended;
  const stop = async () => {
    keeping?.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await unpack(folder);
    const origin = await configure(folder);
    const user = unprivilegedUser();
    const env = {
      PATH: process.env.PATH,
      LC_ALL: "C.UTF-8",
      LD_LIBRARY_PATH: ["usr/lib", "lib"]
        .map((one) => join(folder, "unpacked", one, "x86_64-linux-gnu"))
        .join(":"),
      PEER_ORIGIN: origin,
      PEER_SITE: join(folder, "unpacked/usr/share/wordpress"),
      PEER_SOCKET: join(folder, "database.sock"),
    };
    if (!ask("chown", ["-R", `${user.uid}:${user.gid}`, folder]).ok) throw new Stop(missing);
    inside(folder, user, env, "sh", [
      join(folder, "unpacked/usr/bin/mariadb-install-db"),
      ...databaseOptions(folder),
    ]);
    keeping = spawn("sh", ["-c", keeper, "keeper", folder, phpVersion(folder)], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
      env,
      ...user,
    });
    ended = new Promise((resolve) => keeping.once("exit", resolve));
    const php = ["-n", "-c", join(folder, "php.ini"), join(folder, "fill.php"), String(posts)];
    await eventually(() => ask("test", ["-S", join(folder, "database.sock")]).ok);
    inside(folder, user, env, join(folder, `unpacked/usr/bin/php${phpVersion(folder)}`), php);
    await eventually(async () => (await fetch(`${origin}/bench-7/`).catch(() => undefined))?.status === 200);
    return { origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Fetches what the machine lacks of those packages, and unpacks it. */
async function unpack(folder) {
  const archives = join(folder, "archives");
  mkdirSync(join(archives, "partial"), { recursive: true });
  const options = [
    "-y",
    "-qq",
    "--no-install-recommends",
    "--download-only",
    "-o",
    `Dir::Cache::archives=${archives}`,
  ];
  const fetchAll = () => run("apt-get", [...options, "install", ...packages], { quiet: true });
  if ((await fetchAll()) !== 0) {
    await run("apt-get", ["update", "-qq"], { quiet: true });
    if ((await fetchAll()) !== 0) throw new Stop(missing);
  }
  for (const name of readdirSync(archives).filter((one) => one.endsWith(".deb")))
    if (!ask("dpkg-deb", ["-x", join(archives, name), join(folder, "unpacked")]).ok) throw new Stop(missing);
}

const databaseOptions = (folder) => [
  "--no-defaults",
  `--basedir=${folder}/unpacked/usr`,
  `--datadir=${folder}/data`,
  `--lc-messages-dir=${folder}/unpacked/usr/share/mysql`,
  "--auth-root-authentication-method=normal",
  "--skip-test-db",
  "--skip-name-resolve",
];

/** Such as "8.2". */
const phpVersion = (folder) => version(join(folder, "unpacked/usr/lib/php"), /^\d+\.\d+$/);
/** The folder of the extensions, such as "20220829". */
const interfaceOf = (libraries) => version(libraries, /^\d{8}$/);

function version(folder, shape) {
  const found = existsSync(folder) && readdirSync(folder).find((name) => shape.test(name));
  if (!found) throw new Stop(missing);
  return found;
}

/** Runs one program to its end as the servers' user. */
function inside(folder, user, env, program, args) {
  const { status, stderr, stdout } = spawnSync(program, args, {
    cwd: folder,
    env,
    ...user,
    encoding: "utf8",
    timeout: 180_000,
  });
  if (status !== 0)
    throw new Stop(`WordPress no se pudo preparar: ${`${stderr}${stdout}`.trim().split("\n").at(-1)}`);
}

async function eventually(holds) {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) if (await holds()) return;
  throw new Stop("WordPress no arrancó en un minuto.");
}

/** Writes the settings of the three servers; answers the address at which they will be. */
async function configure(folder) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const site = join(folder, "unpacked/usr/share/wordpress");
  const write = (name, text) => writeFileSync(join(folder, name), text);
  const libraries = join(folder, "unpacked/usr/lib/php");
  mkdirSync(join(folder, "data"));
  write(
    "php.ini",
    `extension_dir=${join(libraries, interfaceOf(libraries))}
zend_extension=opcache.so
${["ctype", "iconv", "tokenizer", "posix", "exif", "fileinfo", "mysqlnd", "mysqli"].map((one) => `extension=${one}.so`).join("\n")}
opcache.enable=1
memory_limit=256M
sendmail_path=/bin/true
`,
  );
  write(
    "fpm.conf",
    `[global]
error_log=${folder}/fpm-error.log
daemonize=no
[www]
listen=${folder}/php.sock
pm=static
pm.max_children=8
`,
  );
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((one) => `${one}_temp_path ${folder}/nginx-${one};`)
    .join("\n  ");
  write(
    "nginx.conf",
    `daemon off;
pid ${folder}/nginx.pid;
worker_processes 2;
events { worker_connections 256; }
http {
  include ${folder}/unpacked/etc/nginx/mime.types;
  access_log off;
  ${temporary}
  gzip on;
  server {
    listen 127.0.0.1:${port};
    root ${site};
    index index.php;
    location / { try_files $uri $uri/ /index.php?$args; }
    location ~ \\.php$ {
      include ${folder}/unpacked/etc/nginx/fastcgi_params;
      fastcgi_param HTTP_HOST $http_host;
      fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
      fastcgi_pass unix:${folder}/php.sock;
    }
  }
}
`,
  );
  rmSync(join(site, "wp-config.php"));
  writeFileSync(
    join(site, "wp-config.php"),
    `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${folder}/database.sock'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('AUTH_KEY', '${randomBytes(32).toString("hex")}'); define('NONCE_KEY', '${randomBytes(32).toString("hex")}');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
  );
  copyFileSync(join(root, "scripts/wordpress-fill.php"), join(folder, "fill.php"));
  return origin;
}
