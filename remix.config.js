/// <reference types="vitest/config" />
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

/** One config for the build, the dev server and vitest (`-c remix.config.js`). */
export default defineConfig({
  plugins: process.env.VITEST
    ? []
    : [
        remix({
          appDirectory: "app",
          buildDirectory: ".build",
          ignoredRouteFiles: ["**/*"],
          future: {
            v3_fetcherPersist: true,
            v3_lazyRouteDiscovery: true,
            v3_relativeSplatPath: true,
            v3_routeConfig: true,
            v3_singleFetch: true,
            v3_throwAbortReason: true,
          },
        }),
      ],
  build: { assetsInlineLimit: 0, target: "es2022" },
  cacheDir: ".cache/vite",
  test: {
    include: ["app/**/*.test.ts", "tests/{architecture,domain,routes,contracts,content}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup/console-error-fails.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
