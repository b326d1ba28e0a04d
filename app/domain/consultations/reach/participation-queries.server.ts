import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { contributionCounts } from "../contribution-counts.server.ts";
import { aboutChoices } from "./about-choices.server.ts";
import type { About, AboutChoice } from "./about-fields.ts";
import { loadParticipationRules } from "./participation-rules.server.ts";
import { type ReachDimension, reachDimensions } from "./participation-rules.ts";
import type { Participation, ReachTable } from "./participation-view.ts";
import { populationsOn } from "./population-queries.server.ts";
import type { ReferencePopulation } from "./reference-population.ts";
import { represented } from "./represented.ts";

type Cell = About & { many: number };
type Asked = { id: string; day: CivilDate };

/** Who took part so far, by territory, age band and group, against how many people there are on a day. */
export async function participationOf(reads: Reads, { id, day }: Asked): Promise<Participation> {
  const cells = await voicesOf(reads, id);
  const choices = await aboutChoices(reads);
  const populations = await populationsOn(reads, day);
  const { expectedAtLeast } = await loadParticipationRules();
  const offered: Record<ReachDimension, readonly AboutChoice[]> = {
    territory: choices.territories,
    "age-band": choices.ageBands,
    "interest-group": choices.interestGroups,
  };
  const here = choices.territories.map(({ code }) => populations.get(code));
  const tables = reachDimensions.map((dimension): ReachTable => {
    const counts = countsBy(cells, dimension);
    const rows = offered[dimension].map(({ code, ...names }) => ({
      ...{ ...names, code, count: counts.get(code) ?? 0 },
      reference: dimension === "territory" ? (populations.get(code)?.total ?? null) : partOf(here, code),
    }));
    const {
      said,
      comparable,
      rows: found,
    } = represented(rows, {
      expectedAtLeast,
      silence: dimension === "territory",
    });
    const voices = cells.reduce((sum, { many }) => sum + many, 0);
    return {
      ...{ dimension, voices, said, notSaid: voices - said, comparable },
      rows: found.map((row, at) => ({
        ...row,
        ...{ name: rows[at]?.name ?? row.code, nameEn: rows[at]?.nameEn ?? row.code },
      })),
    };
  });
  return { counts: await contributionCounts(reads, id), tables, sources: sourcesOf(here) };
}

/** Voices of individuals: each person once with what they said of themselves last, each letter of whoever has no account; what was taken back is none. */
export function voicesOf(reads: Reads, consultationId: string): Promise<Cell[]> {
  return reads.all<Cell>(sql`
    SELECT territory_id AS territoryId, age_band AS ageBand, interest_group AS interestGroup, count(*) AS many
    FROM (
      SELECT territory_id, age_band, interest_group, max(position) FROM contributions
      WHERE consultation_id = ${consultationId} AND kind = 'individual' AND withdrawn_at IS NULL
        AND author_id IS NOT NULL
      GROUP BY author_id
      UNION ALL
      SELECT territory_id, age_band, interest_group, position FROM contributions
      WHERE consultation_id = ${consultationId} AND kind = 'individual' AND withdrawn_at IS NULL
        AND author_id IS NULL
    )
    GROUP BY territory_id, age_band, interest_group`);
}

const columnOf = {
  territory: "territoryId",
  "age-band": "ageBand",
  "interest-group": "interestGroup",
} as const satisfies Record<ReachDimension, keyof About>;

function countsBy(cells: readonly Cell[], dimension: ReachDimension): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const code = cell[columnOf[dimension]];
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + cell.many);
  }
  return counts;
}

/** Of a band or a group in the whole place; not known as long as one territory does not tell it. */
function partOf(here: readonly (ReferencePopulation | undefined)[], code: string): number | null {
  if (here.length === 0) return null;
  let sum = 0;
  for (const population of here) {
    const many = population?.parts[code];
    if (many === undefined) return null;
    sum += many;
  }
  return sum;
}

function sourcesOf(here: readonly (ReferencePopulation | undefined)[]) {
  const found = new Map<string, { source: string; countedOn: string }>();
  for (const population of here) {
    if (!population) continue;
    const { source, countedOn } = population;
    found.set(`${source} ${countedOn}`, { source, countedOn });
  }
  return [...found.values()];
}
