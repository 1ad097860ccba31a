import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import packageJson from "./package.json" with { type: "json" };
import remixConfig from "./remix.config.js";
import { precompress } from "./scripts/precompress";

/**
 * The process, its exports for tests and the command line are built together with the routes:
 * shared chunks, so one copy of the domain and one database handle.
 */
function serverEntries(): Plugin {
  return {
    name: "tejido-server-entries",
    enforce: "post",
    config: (_config, { isSsrBuild, command }) => {
      if (!isSsrBuild || command !== "build") return;
      return {
        build: {
          rollupOptions: {
            output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
          },
        },
      };
    },
    configResolved(config) {
      if (!config.build.ssr || config.command !== "build") return;
      config.build.rollupOptions.input = {
        main: "app/server/main.server.ts",
        application: "app/server/application.server.ts",
        admin: "app/server/admin.server.ts",
        "geo-points": "app/server/geo-points.server.ts",
        desk: "app/server/desk-worker.server.ts",
        backup: "app/server/backup.server.ts",
        restore: "app/server/restore.server.ts",
        "data-export": "app/server/data-export.server.ts",
      };
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    ...(process.env.VITEST ? [] : [remix(remixConfig)]),
    serverEntries(),
    ...(isSsrBuild ? [precompress("build/client")] : []),
  ],
  define: { "import.meta.env.TEJIDO_VERSION": JSON.stringify(packageJson.version) },
  build: { sourcemap: false, target: isSsrBuild ? "node20" : "es2020", reportCompressedSize: false },
}));
