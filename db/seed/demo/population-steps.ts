import { readFile } from "node:fs/promises";
import { importPopulations } from "#app/domain/consultations/reach/import-populations.server.ts";
import { type Almanac, hour, momentAgo } from "./office-hours.ts";
import { must, type Step } from "./stage.ts";

/** How many people live where comes in as a table, before the first consultation. */
export const populationSteps = (almanac: Almanac): Step[] => [
  {
    ...{ at: momentAgo(almanac, 300, 10 * hour), subject: "reference population", what: "bring in" },
    async do({ deps, cast }) {
      const table = await readFile(new URL("./populations.csv", import.meta.url));
      must(await importPopulations(deps, cast.of("coordinator-01"), table));
    },
  },
];
