import { chooseProductionCode } from "#app/env.server";

/** The process itself. Everything else is loaded only after the choice. */
chooseProductionCode();
const { runProcess } = await import("./process.server");
await runProcess();
