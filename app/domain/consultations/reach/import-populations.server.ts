import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Person } from "../../people/actor.ts";
import { writePopulation } from "./keep-population.server.ts";
import { participationTerms } from "./participation-terms.server.ts";
import { type FileProblem, readPopulationFile } from "./population-file.ts";
import { territoryPopulations } from "./population-queries.server.ts";
import { mayKeepPopulations } from "./reach-policy.ts";

/** Bytes of a table with a row a territory. */
const largestFile = 2_000_000;

type Refused = "not-allowed" | "file-needed" | "table-too-large" | "file-not-text" | "population-file-faulty";
type Imported = Decision<{ kept: number }, Refused> & { problems?: FileProblem[] };

/** Keeps every row of a file, or none of it and says what is wrong in which row. Brought in twice it is the same. */
export async function importPopulations(
  deps: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  bytes: Uint8Array,
): Promise<Imported> {
  if (!mayKeepPopulations(actor)) return refuse("not-allowed");
  if (bytes.length === 0) return refuse("file-needed");
  if (bytes.length > largestFile) return refuse("table-too-large");
  const text = textOf(bytes);
  if (text === undefined) return refuse("file-not-text");
  const terms = await participationTerms();
  return deps.db.write(async (tx) => {
    const territories = (await territoryPopulations(tx, "")).map(({ territoryId, ...names }) => ({
      ...names,
      id: territoryId,
    }));
    const { populations, problems } = readPopulationFile(text, terms, territories);
    if (problems.length > 0) return { ...refuse("population-file-faulty"), problems };
    for (const population of populations) await writePopulation(tx, deps, actor, population);
    return { ok: true, kept: populations.length };
  });
}

/** UTF-8, or what Chinese spreadsheets write. */
function textOf(bytes: Uint8Array): string | undefined {
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  return undefined;
}
