/// <reference types="vitest/config" />
import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { build, defineConfig } from "vite";

/**
 * Lays a gzipped twin beside every script and sheet of the build; the server sends it to browsers that take it.
 * @type {import("vite").Plugin}
 */
const gzippedTwins = {
  name: "gzipped-twins",
  apply: "build",
  async writeBundle(options, bundle) {
    if (!options.dir?.endsWith("client")) return;
    for (const name of Object.keys(bundle).filter((each) => /\.(js|css)$/.test(each))) {
      const path = join(options.dir, name);
      await writeFile(`${path}.gz`, gzipSync(await readFile(path), { level: 9 }));
    }
  },
};

/**
 * Parts of the server stand beside its entry: files of the portal are found from where the code that reads them lies.
 * @type {import("vite").Plugin}
 */
const serverPartsTogether = {
  name: "server-parts-together",
  apply: "build",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { output: { chunkFileNames: "[name]-[hash].js" } } } } : undefined,
};

const { LongestFirst } = process.env.VITEST ? await import("./tests/setup/longest-first.ts") : {};

/**
 * The service worker stands in one file at the root of the site, made of the same parts as the pages' scripts. While developing there is none.
 * @type {import("vite").Plugin}
 */
const serviceWorker = {
  name: "service-worker",
  apply: "build",
  async writeBundle({ dir }) {
    if (!dir?.endsWith("client")) return;
    const input = "app/ui/offline/service-worker.client.ts";
    const output = { format: /** @type {const} */ ("iife"), entryFileNames: "service-worker.js" };
    await build({
      ...{ configFile: false, publicDir: false, logLevel: "warn" },
      build: { target: "es2022", outDir: dir, emptyOutDir: false, rollupOptions: { input, output } },
    });
  },
};

/** One config for the build, the dev server and vitest (`-c remix.config.js`). */
export default defineConfig({
  plugins: process.env.VITEST
    ? []
    : [
        remix({
          appDirectory: "app",
          buildDirectory: process.env.WENJI_BUILD ?? ".build",
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
        gzippedTwins,
        serviceWorker,
        serverPartsTogether,
      ],
  build: { assetsInlineLimit: 0, target: "es2022" },
  cacheDir: ".cache/vite",
  test: {
    include: [
      "app/**/*.test.ts",
      "tests/{architecture,domain,routes,contracts,content,resilience,rights,security,bench}/**/*.test.{ts,tsx}",
    ],
    setupFiles: ["tests/setup/console-error-fails.ts"],
    globalSetup: ["tests/setup/shared-templates.ts"],
    sequence: LongestFirst && { sequencer: LongestFirst },
    // What all files load is loaded once a worker: each file for itself took half of the time of most.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // On a machine of two cores one would stand idle: vitest keeps one for itself, and needs little of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
