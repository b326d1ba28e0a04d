import { defineConfig } from "@playwright/test";
import { installedChromium } from "./chromium.mjs";

const executablePath = installedChromium();

/** People's journeys in Chromium; each spec starts the servers it needs. */
export default defineConfig({
  testDir: "../e2e",
  globalSetup: "./e2e-ground.ts",
  outputDir: "../../.test/playwright",
  workers: 2,
  // The odd one; it is named, and more than that fail the run (test-tally.mjs).
  retries: 1,
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    // A tenth of all the time would go into it; `--trace retain-on-failure` for whoever hunts one test.
    trace: "off",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
