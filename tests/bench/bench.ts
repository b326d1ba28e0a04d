import { spawnSync } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeDemoTemplate, newDataFolder, startPortal, testSettings } from "../setup/portal-process.ts";
import { signInOverHttp } from "../setup/sign-in-over-http.ts";
import { exportFigures } from "./exports.ts";
import type { Figure } from "./figure.ts";
import { growthFigures } from "./growth.ts";
import { layLargePlanOpen } from "./large-plan.ts";
import { publishLargeResult } from "./large-result.ts";
import { lighthouseFigures } from "./lighthouse.ts";
import { pageFigures } from "./pages.ts";
import { planPageFigures } from "./plan-page.ts";
import { planFigures } from "./plans.ts";
import { resultPageFigures } from "./result-page.ts";
import { submissionFigures } from "./submissions.ts";
import { townFigures } from "./town.ts";

/**
 * `npm run bench -- [--json FILE] [--short] [--without-million]`: builds with the bench's own routes, measures, and says what
 * holds. Towns of made-up needs stay in `.test/bench-town-<needs>` for the next run.
 */
const flag = { type: "boolean" } as const;
const { values: asked } = parseArgs({
  options: { json: { type: "string" }, short: flag, "without-million": flag },
});
const size = asked.short
  ? {
      pages: { requests: 8, rounds: 1 },
      submissions: { requests: 8, rounds: 1 },
      rows: 400,
      plan: { clauses: 40, opinions: 400 },
      passages: 300,
      plans: { polygons: 400, points: 40, clauses: 40 },
      exports: { report: 300, tables: 300 },
      towns: { sizes: [500], asks: 5 },
    }
  : {
      pages: { requests: 30, rounds: 50 },
      submissions: { requests: 40, rounds: 25 },
      rows: 20_000,
      plan: { clauses: 400, opinions: 10_000 },
      passages: 20_000,
      plans: { polygons: 100_000, points: 400, clauses: 400 },
      exports: { report: 20_000, tables: 100_000 },
      towns: {
        sizes: asked["without-million"] ? [10_000, 100_000] : [10_000, 100_000, 1_000_000],
        asks: 100,
      },
    };
const build = ".bench";

async function main(): Promise<Figure[]> {
  buildForBench();
  await mkdir(resolve(".test/bench"), { recursive: true });
  await makeDemoTemplate({ WENJI_BUILD: build });
  const data = await newDataFolder();
  try {
    const env = { ...testSettings, WENJI_BUILD: build, WENJI_JOBS: "off", LOG_LEVEL: "warn" };
    const portal = await startPortal({ data, env });
    const { origin } = portal;
    try {
      const pages = await pageFigures({ origin, ...size.pages });
      const lights = asked.short ? [] : await lighthouseFigures({ origin, langs: ["zh-CN", "en"] });
      await layLargePlanOpen(data, size.plan);
      const plan = await planPageFigures({ origin, ...size.pages, ...size.plan });
      const { passages } = size;
      const number = await publishLargeResult(data, passages);
      const result = await resultPageFigures({ origin, ...size.pages, number, passages });
      const cookie = await signInOverHttp(origin, "resident-01@linxi.example");
      const submissions = await submissionFigures({ origin, data, cookie, ...size.submissions });
      await portal.stop();
      const growth = await growthFigures({ data, build, rows: size.rows, few: 10 });
      const copies = await exportFigures(size.exports);
      const ofPlans = await planFigures(size.plans);
      const towns = await townFigures({ build, ...size.towns });
      return [
        ...pages,
        ...plan,
        ...result,
        ...submissions,
        ...growth,
        ...ofPlans,
        ...copies,
        ...towns,
        ...lights,
      ];
    } finally {
      await portal.kill();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

function buildForBench() {
  const remix = resolve("node_modules/@remix-run/dev/dist/cli.js");
  const env = { ...process.env, NODE_ENV: "production", WENJI_BENCH: "on", WENJI_BUILD: build };
  const built = spawnSync(process.execPath, [remix, "vite:build", "-c", "remix.config.js"], {
    env,
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}\n${built.stderr}`);
}

process.env.NODE_ENV = "production";
const figures = await main();
for (const { name, value, unit, target, holds } of figures)
  console.log(`${holds ? "  " : "✗ "}${name}: ${value} ${unit}${target && ` (${target})`}`);
if (asked["without-million"]) console.log("  left out as asked: a town of a million needs");
if (asked.json) await writeFile(asked.json, `${JSON.stringify(figures, null, 2)}\n`);
