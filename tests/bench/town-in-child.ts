import { resolve } from "node:path";
import { createRequestHandler } from "@remix-run/server-runtime";
import { sql } from "drizzle-orm";
import { indexAll } from "#app/domain/search/index-all.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { databaseUrlOf, readConfig } from "#app/platform/env.ts";
import { createDeps } from "#app/web/app-deps.ts";
import { loadContextFor } from "#app/web/load-context.ts";
import { migrate } from "#db/migrate.ts";
import { type Figure, median, p95 } from "./figure.ts";
import { turns } from "./load.ts";
import { type MapTimes, mapViewFigures } from "./map-view.ts";
import { searchFigures } from "./search.ts";
import { similarFigures } from "./similar.ts";

/** `town-in-child.ts DATA BUILD ASKS NAME`: measures one town in a process of its own and writes what it took as JSON. */
const [data = "", build = "", many = "40", name = ""] = process.argv.slice(2);
const asks = Number(many);

export type TownTimes = {
  /** Milliseconds, the 95th percentile, of each page made anew. */
  pages: Record<string, number>;
  /** How fast the page of the great dispute is made, beside an ordinary need's. */
  dispute: number;
  map: MapTimes;
  /** Of what is the same in a town of any size. */
  figures: Figure[];
  /** Megabytes of the process after all that. */
  memory: number;
};

const read = readConfig({ WENJI_DATA: data, LOG_LEVEL: "error" });
if (!read.ok) throw new Error("the defaults are not a valid configuration");
const deps = await createDeps(read.config);
const migrated = await migrate(deps.db);
if (!migrated.ok) throw new Error(migrated.problem);
await indexAll(deps, searched);

const handle = createRequestHandler(await import(resolve(build, "server/index.js")), "production");
const paths = await townPages();
const pages: Record<string, number> = {};
for (const [page, path] of Object.entries(paths)) pages[page] = p95(await timed(asks, () => made(path)));
const dispute = await speedBeside(paths["need in dispute"], paths.need);
const memory = process.memoryUsage().rss / 1024 / 1024;
const ofSearch = await searchFigures({ data, name, questions: asks * 4 });
const { times: map, figures: ofMap } = await mapViewFigures({
  ...{ url: databaseUrlOf(read.config), now: deps.clock.now(), name, questions: asks * 4 },
});
const figures = [...ofSearch, ...ofMap, ...(await similarFigures(deps, name, asks * 4))];
deps.db.close();
console.log(JSON.stringify({ pages, dispute, map, figures, memory } satisfies TownTimes));

async function made(path: string) {
  const request = new Request(`http://127.0.0.1:3000${path}`);
  const caller = { callerDigest: "bench", callerNetwork: "127.0.0.0" };
  const { load } = await loadContextFor(deps, request, "bench", caller);
  const answer = await handle(request, load);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  await answer.text();
}

/** Turn by turn, now the one first and now the other, so that what else the machine does meets both alike. */
async function speedBeside(path: string, other: string): Promise<number> {
  const ratios: number[] = [];
  for (const { place, counts } of turns(asks)) {
    const took = new Map<string, number>();
    for (const each of place % 2 === 0 ? [path, other] : [other, path]) {
      const began = performance.now();
      await made(each);
      took.set(each, performance.now() - began);
    }
    if (counts) ratios.push((took.get(other) ?? Number.NaN) / (took.get(path) ?? Number.NaN));
  }
  return median(ratios);
}

/** The pages of a town that everybody reads, that of its great dispute beside an ordinary need's. */
async function townPages() {
  const number = async (which: ReturnType<typeof sql>) =>
    (await deps.db.read.all<{ number: string }>(which))[0]?.number ?? "";
  const ordinary = await number(
    sql`SELECT number FROM needs WHERE source = 'seed' AND is_public = 1 AND state = 'closed' ORDER BY abs(comment_count - 30) LIMIT 1`,
  );
  const dispute = await number(
    sql`SELECT number FROM needs WHERE source = 'seed' ORDER BY comment_count DESC LIMIT 1`,
  );
  const task = await number(sql`SELECT number FROM tasks LIMIT 1`);
  return {
    home: "/",
    map: "/map",
    rates: "/rates?since=2019-03-05",
    tasks: "/tasks",
    task: `/tasks/${task}`,
    need: `/needs/${ordinary}`,
    "need in dispute": `/needs/${dispute}`,
  };
}

/** The first fifth warms up and does not count. */
async function timed(times: number, work: () => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (let at = 0; at < times; at++) {
    const began = performance.now();
    await work();
    if (at >= times / 5) took.push(performance.now() - began);
  }
  return took;
}
