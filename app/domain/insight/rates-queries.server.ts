import { type SQL, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { rateCounts } from "#db/schema/rates.ts";
import { startOfDay } from "../calendar/day-in-zone.ts";
import type { Instant } from "../calendar/instant.ts";
import { type RateStretch, rateStretch } from "./rate-stretch.ts";
import { addFractions, type Fractions, noFractions, type RateId, type Rates, rateIds } from "./rates.ts";
import { responseTimesOf } from "./response-times.ts";
import { waitsSince } from "./waits-since.server.ts";

type RateDeps = Pick<Deps, "db" | "clock" | "zone">;
type Counted = { unitId: string; byEntity: number } & Record<string, number | string | null>;

/**
 * Every rate over the public needs submitted on or after `since`, in all and by unit, those of residents and of market
 * entities apart. Only needs that anybody may see count, so that no figure tells of a hidden one. What is settled, and all that
 * is owed, stands in `rate_counts`, by days and months; what is owed and still in time is read from indexes and taken off.
 */
export async function ratesSince(deps: RateDeps, since: string): Promise<Rates> {
  const reads = deps.db.read;
  const now = deps.clock.now();
  const stretch = rateStretch(startOfDay(since, deps.zone));
  const units = await reads.all<{ id: string; name: string; nameEn: string }>(
    sql`SELECT id, name, name_en AS nameEn FROM units ORDER BY name`,
  );
  const rows = await reads.all<Counted>(
    sql.join(
      [counted(stretch), onBoundary(stretch), notYetContacted(stretch, now), notYetAnswered(stretch, now)],
      sql` UNION ALL `,
    ),
  );
  const byUnit = new Map<string, Sum>();
  let entities: Sum = { needs: 0, rates: noFractions() };
  for (const { unitId, byEntity, ...row } of rows) {
    if (byEntity) entities = added(entities, row);
    else byUnit.set(unitId, added(byUnit.get(unitId), row));
  }
  const all = [...byUnit.values()];
  return {
    since,
    // To the minute, as it is shown: whoever reads in the same minute reads the same page.
    until: `${now.slice(0, 16)}:00.000Z`,
    needs: all.reduce((sum, each) => sum + each.needs, 0),
    total: all.reduce((sum, each) => addFractions(sum, each.rates), noFractions()),
    entities: { needs: entities.needs, total: entities.rates },
    times: responseTimesOf(await waitsSince(deps.db.read, stretch)),
    units: units.flatMap((unit) => {
      const sum = byUnit.get(unit.id);
      return sum ? [{ ...unit, ...sum }] : [];
    }),
  };
}

type Sum = { needs: number; rates: Fractions };

const added = (known: Sum | undefined, row: Record<string, number | string | null>): Sum => ({
  needs: (known?.needs ?? 0) + Number(row.needs ?? 0),
  rates: addFractions(known?.rates ?? noFractions(), fractionsOf(row)),
});

const column: Record<RateId, string> = {
  response: "response",
  solved: "solved",
  satisfied: "satisfied",
  "on-time": "onTime",
  feedback: "feedback",
  adopted: "adopted",
  repeated: "repeated",
};

function fractionsOf(row: Record<string, number | string | null>): Fractions {
  const fractions = noFractions();
  for (const id of rateIds)
    fractions[id] = {
      part: Number(row[`${column[id]}Part`] ?? 0),
      whole: Number(row[`${column[id]}Whole`] ?? 0),
    };
  return fractions;
}

/** Columns of the counts by the names that rates have here: what is owed counts as if its time were over; of verdicts each is solved or not and rated. */
const figures = {
  needs: "needs",
  repeatedWhole: "needs",
  repeatedPart: "repeated",
  responseWhole: "response_whole + uncontacted",
  responsePart: "response_part",
  onTimeWhole: "on_time_whole + unanswered",
  onTimePart: "on_time_part",
  feedbackWhole: "feedback_whole",
  feedbackPart: "feedback_part",
  adoptedWhole: "adopted_whole",
  adoptedPart: "adopted_part",
  solvedWhole: "solved_whole",
  solvedPart: "solved_part",
  satisfiedWhole: "solved_whole",
  satisfiedPart: "satisfied_part",
};

/** The sums of those columns, 0 for those that a source does not have. */
const sums = (has: (column: string) => boolean): SQL =>
  sql.raw(
    Object.entries(figures)
      .map(([name, column]) => `${has(column) ? `sum(${column})` : "0"} AS ${name}`)
      .join(", "),
  );

const periods = ({ day, month }: RateStretch): SQL =>
  sql`((span = 'day' AND period >= ${day} AND period < ${month}) OR (span = 'month' AND period >= ${month}))`;

const counted = (stretch: RateStretch): SQL => sql`
  SELECT unit_id AS unitId, by_entity AS byEntity, ${sums(() => true)}
  FROM ${rateCounts} WHERE ${periods(stretch)} GROUP BY unit_id, by_entity
  HAVING sum(needs) <> 0 OR sum(solved_whole) <> 0`;

const ofVerdicts = (column: string) => /^(solved|satisfied)_/.test(column);
const inBoundary = ({ from, day }: RateStretch): SQL =>
  sql`submitted_at >= ${from} AND submitted_at < ${`${day}T00:00:00.000Z`}`;

/** Needs of the piece of a day with which the stretch begins, and the verdicts on them. */
const onBoundary = (stretch: RateStretch): SQL => sql`
  SELECT unit_id AS unitId, by_entity AS byEntity, ${sums((column) => !ofVerdicts(column))}
  FROM need_rates WHERE ${inBoundary(stretch)} GROUP BY unit_id, by_entity
  UNION ALL SELECT unit_id AS unitId, 0 AS byEntity, ${sums(ofVerdicts)}
  FROM verdict_rates WHERE ${inBoundary(stretch)} GROUP BY unit_id`;

/** What is owed counts once its time has passed: until then it is taken off again. */
const takenOff = (figure: "responseWhole" | "onTimeWhole"): SQL =>
  sql.raw(
    Object.keys(figures)
      .map((name) => `${name === figure ? "-count(*)" : "0"} AS ${name}`)
      .join(", "),
  );

const notYetContacted = ({ from }: RateStretch, now: Instant): SQL => sql`
  SELECT coalesce(unit_id, '') AS unitId, entity_id IS NOT NULL AS byEntity, ${takenOff("responseWhole")}
  FROM needs INDEXED BY needs_uncontacted
  WHERE is_public = 1 AND submitted_at >= ${from} AND first_contact_at IS NULL
    AND first_contact_due_at IS NOT NULL AND first_contact_due_at >= ${now}
  GROUP BY 1, 2`;

/** A clock that stands still is never over; withdrawn and merged needs are owed no answer of their own: they are not counted. */
const notYetAnswered = ({ from }: RateStretch, now: Instant): SQL => sql`
  SELECT coalesce(unit_id, '') AS unitId, entity_id IS NOT NULL AS byEntity, ${takenOff("onTimeWhole")}
  FROM needs INDEXED BY needs_unanswered
  WHERE is_public = 1 AND submitted_at >= ${from} AND answered_at IS NULL
    AND due_at IS NOT NULL AND due_at >= ${now} AND state NOT IN ('withdrawn', 'merged', 'waiting')
  GROUP BY 1, 2`;
