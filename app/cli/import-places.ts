import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Datum, datums } from "#app/domain/geo/datum-names.ts";
import { keepPlacesFile } from "#app/domain/geo/gazetteer/keep-places-file.server.ts";
import { placeImport } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import {
  NotPlaces,
  placesFrom,
  placesIn,
  type ReadPlaces,
} from "#app/domain/geo/gazetteer/read-places.server.ts";
import { takePlaces } from "#app/domain/geo/gazetteer/take-places.server.ts";
import type { Deps } from "#app/platform/deps.ts";
import { ArgumentProblem } from "./arguments.ts";
import { carriedOn, commandLine } from "./carried-on.ts";
import type { Cli, CliCommand } from "./command.ts";

const mostNamed = 200;

/** Brings names of places in, a million as well as ten: 0 also with rows that are wrong, 1 when nothing can be read. */
export const importPlacesCommand: CliCommand = {
  usage: "FILE.csv|FILE.geojson --datum wgs84|gcj02|bd09 [--check]",
  about: "basemaps.cli.about",
  details: "basemaps.cli.details",
  async run(cli, args) {
    const { path, datum, check } = placesArguments(cli, args);
    const { site } = await cli.installed();
    const deps = await cli.open();
    const counts = { taken: 0, wrong: 0 };
    const pieces = counted(cli, counts, piecesOf(path, datum));
    try {
      if (!check) return await take(cli, deps, { name: basename(path), pieces, bounds: site.bounds }, counts);
      for await (const _ of pieces);
    } catch (error) {
      if (!(error instanceof NotPlaces) && !(error instanceof Error && "code" in error)) throw error;
      cli.note(cli.t("basemaps.cli.unreadable", { what: error.message }));
      return 1;
    }
    cli.say(cli.t("basemaps.cli.checked", counts));
    return counts.taken + counts.wrong > 0 ? 0 : 1;
  },
};

type Counts = { taken: number; wrong: number };

/** Whatever stops it once the file is read, the portal's clock goes on there. */
async function take(
  cli: Cli,
  deps: Deps,
  file: Parameters<typeof keepPlacesFile>[2],
  { wrong }: Counts,
): Promise<number> {
  const kept = await keepPlacesFile(deps, commandLine, file);
  const taken = kept.ok ? await takePlaces(deps, commandLine, kept.importId) : kept;
  if (!kept.ok || !taken.ok) {
    cli.note(cli.t(`reasons.${taken.ok ? "not-found" : taken.reason}`));
    return 1;
  }
  const done = await carriedOn(deps, () => placeImport(deps.db.read, kept.importId));
  cli.say(cli.t("basemaps.cli.taken", { taken: done?.taken ?? 0, wrong }));
  return 0;
}

async function* counted(cli: Cli, counts: Counts, pieces: AsyncIterable<ReadPlaces>) {
  for await (const piece of pieces) {
    for (const { line, problem } of piece.wrong.slice(0, Math.max(0, mostNamed - counts.wrong)))
      cli.note(
        `${cli.t("basemaps.gazetteer.row", { line })} ${cli.t(`basemaps.gazetteer.problem.${problem}`)}`,
      );
    counts.wrong += piece.wrong.length;
    const before = counts.taken;
    counts.taken += piece.rows.length;
    if (Math.floor(before / 20_000) < Math.floor(counts.taken / 20_000))
      cli.note(cli.t("basemaps.cli.progress", counts));
    yield piece;
  }
}

function placesArguments(cli: Pick<Cli, "t">, args: string[]) {
  const options = { datum: { type: "string" }, check: { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path, ...more] = positionals;
  const datum = datums.find((each) => each === values.datum);
  if (!path || more.length > 0 || !datum) throw new ArgumentProblem(cli.t("basemaps.cli.arguments"));
  return { path, datum, check: values.check };
}

/** A table is read as it goes, GeoJSON at once. */
async function* piecesOf(path: string, datum: Datum) {
  if (/\.(geo)?json$/i.test(path)) yield* placesIn(await readFile(path), datum);
  else yield* placesFrom(createReadStream(path), datum);
}
