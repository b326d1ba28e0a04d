import { parseArgs } from "node:util";
import { placeImport, placeImports } from "#app/domain/geo/gazetteer/place-import-queries.server.ts";
import type { UndoPreview } from "#app/domain/geo/gazetteer/place-import-view.ts";
import type { PlaceStep } from "#app/domain/geo/gazetteer/place-steps.ts";
import { undoPlaces } from "#app/domain/geo/gazetteer/undo-places.server.ts";
import { undoPreview } from "#app/domain/geo/gazetteer/undo-preview.server.ts";
import { ArgumentProblem } from "./arguments.ts";
import { carriedOn, commandLine } from "./carried-on.ts";
import type { Cli, CliCommand } from "./command.ts";

/** Lists what imports of places did, the last first. */
export const placesImportsCommand: CliCommand = {
  usage: "",
  about: "basemaps.cli.list",
  async run(cli) {
    const { db } = await cli.open();
    for (let page = 1; ; page++) {
      const { lines, more } = await placeImports(db.read, page);
      for (const { id, at, name, state, ...counts } of lines)
        cli.say(
          cli.t("basemaps.cli.line", {
            ...{ id, at, name, ...countsOf(counts) },
            state: cli.t(`basemaps.gazetteer.state.${state}`),
          }),
        );
      if (page === 1 && lines.length === 0) cli.note(cli.t("basemaps.cli.none"));
      if (!more) return 0;
    }
  },
};

/** Takes an import of places back as a whole: 0 done, 1 refused and nothing done. */
export const placesUndoCommand: CliCommand = {
  usage: "ID --reason WORDS | ID --check",
  about: "basemaps.cli.undo-about",
  details: "basemaps.cli.undo-details",
  async run(cli, args) {
    const options = { reason: { type: "string" }, check: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [importId, ...more] = positionals;
    const { reason = "", check } = values;
    if (!importId || more.length > 0 || (!check && reason.trim() === ""))
      throw new ArgumentProblem(cli.t("basemaps.cli.undo-arguments"));
    const deps = await cli.open();
    const file = await placeImport(deps.db.read, importId);
    const preview = await undoPreview(deps.db.read, importId);
    if (!file || !preview) return refused(cli, "not-found");
    if (check) cli.say(cli.t("basemaps.cli.undo-would", countsOf(file)));
    if (check) return preview.against ? refused(cli, preview.against, preview.later) : 0;
    const undone = await undoPlaces(deps, commandLine, { importId, reason });
    if (!undone.ok) return refused(cli, undone.reason, preview.later);
    await carriedOn(deps, () => placeImport(deps.db.read, importId));
    cli.say(cli.t("basemaps.cli.undone", countsOf(file)));
    return 0;
  },
};

const countsOf = ({ added, changed, retired, same }: Record<PlaceStep, number>) => ({
  ...{ added, changed, retired, same },
});

function refused(cli: Cli, why: string, later: UndoPreview["later"] = []): number {
  cli.note(cli.t(`reasons.${why}`));
  for (const { id, name, places: count } of later)
    cli.note(cli.t("basemaps.cli.undo-later", { id, name, count }));
  return 1;
}
