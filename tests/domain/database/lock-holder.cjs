/** Another process on the same SQLite file: `lock-holder FILE hold MS` keeps the write lock, `write N` writes N rows. */
const Database = require("better-sqlite3");

const [file, act, amount] = process.argv.slice(2);
const connection = new Database(file, { timeout: 10_000 });
if (act === "hold") {
  connection.exec("begin immediate");
  process.stdout.write("held\n");
  setTimeout(() => {
    connection.exec("commit");
    connection.close();
  }, Number(amount));
} else {
  const insert = connection.prepare("insert into installation (key, value, updated_at) values (?, 'x', 0)");
  for (let row = 0; row < Number(amount); row++) insert.run(`other-${process.pid}-${row}`);
  connection.close();
}
