import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { baseMap } from "#app/domain/geo/base-map.server.ts";
import { gazetteer } from "#app/domain/geo/gazetteer.server.ts";
import { positionOf } from "#app/domain/geo/place-names.ts";
import { layTown } from "#app/domain/needs/town/lay-town.server.ts";
import { townWordsShape } from "#app/domain/needs/town/town-words.ts";
import type { Site } from "#app/domain/site.ts";
import { fillPlans } from "#db/seed/fill-plans.ts";
import { seedWhenEmpty } from "#db/seed/seed-when-empty.ts";
import { ArgumentProblem } from "./arguments.ts";
import type { Cli, CliCommand } from "./command.ts";

const wordsFile = new URL("../../content/demo/town-words.json", import.meta.url);

/** Fills a portal up to so many made-up needs. An empty demo gets its year first, as it does when it starts. */
export const seedNeedsCommand: CliCommand = {
  usage: "--needs N [--seed NUMBER] [--in-production]",
  about: "cli.about.seed",
  details: "cli.town.details",
  async run(cli, args) {
    const { needs, seed, inProduction } = seedArguments(cli, args);
    const { mode, site } = await cli.installed();
    if (mode === "production" && !inProduction) {
      cli.note(cli.t("cli.town.in-production"));
      return 1;
    }
    const deps = await cli.open();
    if (mode === "demo") {
      const { problems } = await fillPlans(deps);
      for (const problem of problems) cli.note(problem);
      if (problems.length > 0) return 1;
      await seedWhenEmpty(deps, cli.note);
    }
    const words = townWordsShape.parse(JSON.parse(await readFile(wordsFile, "utf8")));
    const job = { needs, seed, words, streets: await streetsOf(site) };
    const laid = await layTown(deps, job, progressShown(cli));
    if (!laid.ok) {
      cli.note(cli.t(`cli.town.${laid.fault}`));
      return 1;
    }
    if (laid.resumed) cli.note(cli.t("cli.town.resumed"));
    cli.say(cli.t("cli.town.laid", { laid: laid.laid, whole: laid.stood + laid.laid }));
    return 0;
  },
};

function seedArguments({ t }: Pick<Cli, "t">, args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      needs: { type: "string" },
      seed: { type: "string", default: "1" },
      "in-production": { type: "boolean", default: false },
    },
  });
  const whole = (text: string | undefined) => (/^\d{1,8}$/.test(text ?? "") ? Number(text) : undefined);
  const [needs, seed] = [whole(values.needs), whole(values.seed)];
  if (!needs || seed === undefined) throw new ArgumentProblem(t("cli.town.arguments"));
  return { needs, seed, inProduction: values["in-production"] };
}

/** Where a site's people are: at the places of its gazetteer, along the roads of its base map. */
async function streetsOf(site: Site) {
  const places = (await gazetteer(site.gazetteer)).map(positionOf);
  const { features } = await baseMap(site.basemap);
  const lines = features.filter(({ properties: { layer } }) => layer.startsWith("road"));
  return { places, lines: lines.map(({ geometry }) => geometry) };
}

/** Says about once in two seconds how far it is. */
function progressShown({ t, note }: Pick<Cli, "t" | "note">) {
  const began = performance.now();
  let said = began;
  return (done: number, whole: number) => {
    const now = performance.now();
    if (now - said < 2000) return;
    said = now;
    const share = Math.floor((done / whole) * 100);
    note(t("cli.town.progress", { share, done, whole, seconds: Math.round((now - began) / 1000) }));
  };
}
