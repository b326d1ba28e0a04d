import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { parse } from "csv-parse";
import { datums } from "#app/domain/geo/datum-names.ts";
import type { GivenPlace, PlaceProblem, Row } from "#app/domain/geo/gazetteer/given-place.ts";
import { keepPlaces } from "#app/domain/geo/gazetteer/keep-places.server.ts";
import {
  lineOf,
  type RowRead,
  readPlaces,
  sorted,
  tableOptions,
} from "#app/domain/geo/gazetteer/read-places.server.ts";
import { ArgumentProblem } from "./arguments.ts";
import type { Cli, CliCommand } from "./command.ts";

/** Places of one transaction. */
const batchSize = 2000;
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
    let [taken, wrong] = [0, 0];
    const told = (problems: readonly PlaceProblem[]) => {
      for (const { line, problem } of problems.slice(0, Math.max(0, mostNamed - wrong)))
        cli.note(
          `${cli.t("basemaps.gazetteer.row", { line })} ${cli.t(`basemaps.gazetteer.problem.${problem}`)}`,
        );
      wrong += problems.length;
    };
    const take = async (places: readonly GivenPlace[]) => {
      for (let at = 0; at < places.length; at += batchSize) {
        const part = places.slice(at, at + batchSize);
        // A place that stands already is put in its own place again: what was broken off is simply begun anew.
        if (!check) await deps.db.write((tx) => keepPlaces(tx, part, site), "large");
        taken += part.length;
        if (taken % 20_000 === 0) cli.note(cli.t("basemaps.cli.progress", { taken }));
      }
    };
    try {
      for await (const read of piecesOf(path, datum)) {
        told(read.wrong);
        await take(read.places);
      }
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error)) throw error;
      cli.note(cli.t("basemaps.cli.unreadable", { what: error.message }));
      return 1;
    }
    cli.say(cli.t(check ? "basemaps.cli.checked" : "basemaps.cli.taken", { taken, wrong }));
    return taken + wrong > 0 ? 0 : 1;
  },
};

function placesArguments(cli: Pick<Cli, "t">, args: string[]) {
  const options = { datum: { type: "string" }, check: { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [path, ...more] = positionals;
  const datum = datums.find((each) => each === values.datum);
  if (!path || more.length > 0 || !datum) throw new ArgumentProblem(cli.t("basemaps.cli.arguments"));
  return { path, datum, check: values.check };
}

/** A table is read as it goes, GeoJSON at once. */
async function* piecesOf(path: string, datum: (typeof datums)[number]) {
  if (/\.(geo)?json$/i.test(path)) {
    yield readPlaces(await readFile(path, "utf8"), datum) ?? { places: [], wrong: [] };
    return;
  }
  const rows: AsyncIterable<RowRead> = createReadStream(path).pipe(parse(tableOptions));
  let piece: { line: number; row: Row }[] = [];
  for await (const row of rows) {
    piece.push(lineOf(row));
    if (piece.length < batchSize) continue;
    yield sorted(piece, datum);
    piece = [];
  }
  yield sorted(piece, datum);
}
