import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { atLeast, atMost, type Figure, told } from "./figure.ts";
import type { TownTimes } from "./town-in-child.ts";

type Options = { build: string; sizes: readonly number[]; asks: number };

/** The same pages and questions over towns of growing size: the largest against the smallest, within one run. */
export async function townFigures({ build, sizes, asks }: Options): Promise<Figure[]> {
  const figures: Figure[] = [];
  const times = new Map<number, TownTimes>();
  for (const size of sizes) {
    const { data, seconds } = await townOf(size);
    if (seconds !== undefined) {
      figures.push(told(`made-up needs laid, of ${size}`, size / seconds, "needs/s"));
      if (size >= 1_000_000) figures.push(atMost(`laying ${size} needs`, seconds, "s", 300));
    }
    times.set(size, await measured([data, build, String(asks), `${size} needs`]));
  }
  const [smallest = 0] = sizes;
  const largest = sizes.at(-1) ?? 0;
  const [few, many] = [times.get(smallest), times.get(largest)];
  if (!few || !many) return figures;
  for (const [page, took] of Object.entries(many.pages)) {
    const before = few.pages[page] ?? Number.NaN;
    const most = Math.max(2 * before, before + 10);
    figures.push(
      atMost(
        `${page} page made anew at ${largest} needs, p95 (${smallest}: ${before.toFixed(1)} ms)`,
        took,
        "ms",
        most,
      ),
    );
  }
  for (const [size, { map }] of times)
    for (const [name, took, before] of [
      ["map view", map.map, few.map.map],
      ["list", map.list, few.map.list],
    ] as const)
      figures.push(
        atMost(`${name} with any filter, ${size} needs: p95`, took, "ms", Math.max(2 * before, 10)),
      );
  for (const [size, { dispute, memory, figures: ofTown }] of times)
    figures.push(
      atLeast(
        `speed of a need page with its thousands of comments ÷ one with thirty, at ${size} needs`,
        ...([dispute, "ratio", 0.8] as const),
      ),
      ...ofTown,
      told(`memory of the process at ${size} needs`, memory, "MB"),
    );
  return figures;
}

/** A data folder with so many made-up needs: the one that an earlier run left, else a new one and the seconds it took. */
async function townOf(size: number): Promise<{ data: string; seconds?: number }> {
  const data = resolve(`.test/bench-town-${size}`);
  if (existsSync(data)) return { data };
  const growing = `${data}.new`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(growing, { recursive: true });
  const env = { ...process.env, WENJI_DATA: growing, LOG_LEVEL: "warn" };
  const began = performance.now();
  const laid = spawnSync(process.execPath, ["app/cli/wenji.ts", "seed", "--needs", String(size)], {
    env,
    encoding: "utf8",
  });
  if (laid.status !== 0) throw new Error(`no town of ${size}:\n${laid.stderr}`);
  const seconds = (performance.now() - began) / 1000;
  await rename(growing, data);
  return { data, seconds };
}

async function measured(args: string[]): Promise<TownTimes> {
  const child = spawn(process.execPath, ["tests/bench/town-in-child.ts", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const code = await new Promise((done) => child.on("exit", done));
  if (code !== 0) throw new Error("the town was not measured");
  return JSON.parse(said.trim().split("\n").at(-1) ?? "");
}
