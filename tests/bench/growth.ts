import { createWriteStream } from "node:fs";
import { join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createRequestHandler } from "@remix-run/server-runtime";
import { readCrosswalk, readOffice } from "#app/cli/import-files.ts";
import { importNeeds } from "#app/domain/needs/import/import-needs.server.ts";
import { standingTerritories } from "#app/domain/needs/import/keep-territories.server.ts";
import { openSourceFile } from "#app/domain/needs/import/source-file.server.ts";
import { readConfig } from "#app/platform/env.ts";
import { createDeps } from "#app/web/app-deps.ts";
import { loadContextFor } from "#app/web/load-context.ts";
import { countRows } from "#db/snapshot.ts";
import { atLeast, type Figure, told } from "./figure.ts";

type Deps = Awaited<ReturnType<typeof createDeps>>;
type Options = { data: string; build: string; rows: number; few: number };

/** Import with routing and events on, and how many queries each page asks with few needs and with many. */
export async function growthFigures({ data, build, rows, few }: Options): Promise<Figure[]> {
  const read = readConfig({ WENJI_DATA: data, LOG_LEVEL: "error" });
  if (!read.ok) throw new Error("the defaults are not a valid configuration");
  const deps = await createDeps(read.config);
  const counted = countingQueries(deps);
  await takeOver(deps, join(data, "few.csv"), 0, few);
  const [need] = (await deps.db.client.execute("SELECT number FROM needs WHERE source = 'csv' LIMIT 1")).rows;
  const pages = ["/", "/map", "/tasks", "/rates", `/needs/${need?.number}`];
  const before = await queriesOf(deps, counted, build, pages);
  const needsBefore = (await countRows(deps.db.read)).needs ?? 0;
  const { seconds, worked } = await takeOver(deps, join(data, "many.csv"), few, rows);
  const after = await queriesOf(deps, counted, build, pages);
  const needsAfter = (await countRows(deps.db.read)).needs ?? 0;
  deps.db.close();
  return [
    atLeast(
      "import with routing and events (for full-text search and similar needs it notes what changed; the jobs put it in afterwards)",
      rows / seconds,
      "rows/s",
      5000,
    ),
    told("the same by the processor's time alone", rows / worked, "rows/s"),
    told("needs before and after", needsAfter / Math.max(1, needsBefore), "times as many"),
    ...pages.map((path, place) => ({
      name: `queries of ${path.startsWith("/needs/") ? "a need's page" : path} at ${needsBefore} and ${needsAfter} needs`,
      ...{ value: after[place] ?? 0, unit: "queries", target: `= ${before[place]}` },
      holds: after[place] === before[place],
    })),
  ];
}

/** Counts every statement that the reading connections are sent. */
function countingQueries({ db }: Deps): { count: number } {
  const counted = { count: 0 };
  const client: object = Reflect.get(db.read, "$client");
  const execute: (...statement: unknown[]) => unknown = Reflect.get(Object.getPrototypeOf(client), "execute");
  function count(this: object, ...statement: unknown[]) {
    counted.count++;
    return execute.apply(this, statement);
  }
  Object.defineProperty(client, "execute", { value: count, configurable: true });
  return counted;
}

async function queriesOf(
  deps: Deps,
  counted: { count: number },
  build: string,
  pages: string[],
): Promise<number[]> {
  const handle = createRequestHandler(await import(resolve(build, "server/index.js")), "production");
  const counts: number[] = [];
  for (const path of pages) {
    // The first time fills what is read once a process.
    for (let time = 0; time < 2; time++) {
      counted.count = 0;
      const request = new Request(`http://127.0.0.1:3000${path}`);
      const caller = { callerDigest: "bench", callerNetwork: "127.0.0.0" };
      const { load } = await loadContextFor(deps, request, "bench", caller);
      const answer = await handle(request, load);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    }
    counts.push(counted.count);
  }
  return counts;
}

/** Imports made-up history by the portal's own table, as the command line does; returns the seconds that passed and were worked. */
async function takeOver(deps: Deps, path: string, first: number, rows: number) {
  await pipeline(Readable.from(table(first, rows)), createWriteStream(path));
  const job = {
    ...{ source: "csv" as const, file: await openSourceFile(path), dryRun: false },
    ...{
      territories: await standingTerritories(deps.db.read),
      crosswalk: await readCrosswalk(deps.db, "csv"),
    },
    office: await readOffice(),
  };
  const [began, before] = [performance.now(), process.cpuUsage()];
  const outcome = await importNeeds(deps, job, { refused: () => {}, progress: () => {} });
  if (!outcome.ok || outcome.counts.imported !== rows) throw new Error(JSON.stringify(outcome));
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - began) / 1000, worked: (user + system) / 1_000_000 };
}

const categories = ["transport", "environment", "public-facilities", "green-water"];

function* table(first: number, rows: number) {
  yield "id,submitted_at,words,category,lon,lat,answer,answered_at\n";
  for (let place = first; place < first + rows; place++) {
    const day = `2025-${String(1 + (place % 12)).padStart(2, "0")}-${String(1 + (place % 28)).padStart(2, "0")}`;
    const [lon, lat] = [118.585 + (place % 997) / 20_000, 30.27 + (place % 991) / 40_000];
    const words = `第 ${place} 件：路口没有人行道，早晚接送孩子时人车混行，希望先划临时步行道。`;
    const answer = place % 2 === 0 ? `已现场踏勘，列入年度计划第 ${place % 40} 项。` : "";
    const category = categories[place % categories.length];
    yield `old-${place},${day} 09:30:00,${words},${category},${lon.toFixed(5)},${lat.toFixed(5)},${answer},${answer ? `${day} 16:00:00` : ""}\n`;
  }
}
