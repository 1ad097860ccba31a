/**
 * The options of Remix, handed to its Vite plugin by vite.config.ts.
 * `v3_lazyRouteDiscovery` stays off: one anonymous request to `/__manifest` blocked the process for over a second.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  ssr: true,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    v3_lazyRouteDiscovery: false,
  },
};
