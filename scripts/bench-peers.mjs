import "./node-version.mjs";
import { buildIfStale } from "./build.mjs";
import { main, run } from "./run.mjs";
import { setup } from "./setup.mjs";
import { startWordpress } from "./wordpress.mjs";

/** As many as `tests/bench/peers.ts` gives to ours. */
const rows = 10_000;

/** `npm run bench:peers`: our pages beside those of a WordPress with as many rows, one after the other on this machine. */
await main(async () => {
  await setup();
  await buildIfStale();
  console.log("Preparando WordPress en una carpeta temporal…");
  const peer = await startWordpress(rows);
  try {
    const env = { PEER_ORIGIN: peer.origin, DATABASE_URL: undefined };
    return await run(process.execPath, ["--import", "tsx", "tests/bench/run.ts", "peers"], { env });
  } finally {
    await peer.stop();
  }
});
