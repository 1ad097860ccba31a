import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { afterAll } from "vitest";
import { type Env, env } from "#app/env.server";
import { db } from "./database";
import { projectRoot } from "./sources";

type Production = typeof import("#app/server/application.server");
type Running = Awaited<ReturnType<Production["startApplication"]>> & { readonly build: ServerBuild };

/** What the production build exports: its routes, and the function that serves them. */
export async function production(): Promise<Production> {
  const file = join(projectRoot, "build/server/application.js");
  if (!existsSync(file)) throw new Error("there is no production build: run npm run build");
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

let running: Promise<Running> | undefined;

afterAll(async () => {
  await (await running)?.close();
});

export interface ServeOptions {
  /** Settings other than those of every test, such as `{ mode: "demo" }`. */
  readonly settings?: Partial<Env>;
  /** Another table of routes, made from the one that was built. */
  readonly alter?: (build: ServerBuild) => ServerBuild;
}

/** Starts this file's application in another way than the usual; to be called before anything is visited. */
export function serve(options: ServeOptions): Promise<Running> {
  if (running) throw new Error("the application of this test file is running already");
  running = start(options);
  return running;
}

/** The production build over this file's database, on a loopback port of its own; started when first asked for. */
export function application(): Promise<Running> {
  running ??= start({});
  return running;
}

async function start({ settings = {}, alter = (build) => build }: ServeOptions): Promise<Running> {
  const { startApplication, build: built } = await production();
  const build = alter(built);
  const started = await startApplication({ env: { ...env(), port: 0, ...settings }, db, build });
  return { ...started, build };
}

export const origin = async (): Promise<string> => (await application()).origin;
