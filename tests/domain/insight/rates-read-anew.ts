import { type SQL, sql } from "drizzle-orm";
import { startOfDay } from "#app/domain/calendar/day-in-zone.ts";
import {
  addFractions,
  type Fractions,
  leastSatisfied,
  noFractions,
  type RateId,
  type Rates,
  type ResponseTimes,
  rateIds,
} from "#app/domain/insight/rates.ts";
import type { Reads } from "#db/client.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

type Counted = { unitId: string | null; byEntity: number } & Record<string, number | string | null>;

/** Every rate by its definition, over the needs themselves: what the kept counts must come to. */
export function ratesReadAnew(
  { db, clock, zone }: Pick<TestPortal, "db" | "clock" | "zone">,
  since: string,
): Promise<Rates> {
  return count(db.read, { since, from: startOfDay(since, zone), now: clock.now() });
}

type Span = { since: string; from: string; now: string };

async function count(reads: Reads, span: Span): Promise<Rates> {
  const units = await reads.all<{ id: string; name: string; nameEn: string }>(
    sql`SELECT id, name, name_en AS nameEn FROM units ORDER BY name`,
  );
  const rows = [
    ...(await reads.all<Counted>(needCounts(span))),
    ...(await reads.all<Counted>(verdictCounts(span))),
    ...(await reads.all<Counted>(answerCounts(span))),
  ];
  const byUnit = new Map<string, Sum>();
  let entities: Sum = { needs: 0, rates: noFractions() };
  for (const { unitId, byEntity, ...row } of rows) {
    if (byEntity) entities = added(entities, row);
    else byUnit.set(unitId ?? "", added(byUnit.get(unitId ?? ""), row));
  }
  const all = [...byUnit.values()];
  return {
    since: span.since,
    until: span.now,
    needs: all.reduce((sum, each) => sum + each.needs, 0),
    total: all.reduce((sum, each) => addFractions(sum, each.rates), noFractions()),
    entities: { needs: entities.needs, total: entities.rates },
    times: await responseTimes(reads, span),
    units: units.flatMap((unit) => {
      const counted = byUnit.get(unit.id);
      return counted ? [{ ...unit, ...counted }] : [];
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

/**
 * What is still owed counts once its time has passed, unless its clock stands still; withdrawn and merged needs are owed no
 * answer of their own.
 */
const needCounts = ({ from, now }: Span): SQL => sql`
  SELECT n.unit_id AS unitId, n.entity_id IS NOT NULL AS byEntity, count(*) AS needs,
    count(*) AS repeatedWhole,
    sum(n.round > 1 OR (n.state = 'merged' AND n.author_id IS NOT NULL
      AND n.author_id = (SELECT t.author_id FROM needs t WHERE t.id = n.merged_into_id))) AS repeatedPart,
    sum(n.first_contact_due_at IS NOT NULL
      AND (n.first_contact_at IS NOT NULL OR n.first_contact_due_at < ${now})) AS responseWhole,
    sum(n.first_contact_due_at IS NOT NULL AND n.first_contact_at <= n.first_contact_due_at) AS responsePart,
    sum(n.due_at IS NOT NULL AND n.state NOT IN ('withdrawn', 'merged')
      AND (n.answered_at IS NOT NULL OR (n.due_at < ${now} AND n.state <> 'waiting'))) AS onTimeWhole,
    sum(n.due_at IS NOT NULL AND n.state NOT IN ('withdrawn', 'merged') AND n.answered_at <= n.due_at) AS onTimePart,
    sum(n.state NOT IN ('withdrawn', 'merged')) AS feedbackWhole,
    sum(n.state NOT IN ('withdrawn', 'merged') AND n.answered_at IS NOT NULL) AS feedbackPart
  FROM needs n INDEXED BY needs_public
  WHERE n.is_public = 1 AND n.submitted_at >= ${from}
  GROUP BY n.unit_id, byEntity`;

/** The verdict of a merged need's author counts for the unit whose answer it judges, while both needs may be seen. */
const verdictCounts = ({ from }: Span): SQL => sql`
  SELECT coalesce(j.unit_id, n.unit_id) AS unitId, count(*) AS solvedWhole, sum(v.solved) AS solvedPart,
    count(*) AS satisfiedWhole, sum(v.satisfaction >= ${leastSatisfied}) AS satisfiedPart
  FROM verdicts v JOIN needs n ON n.id = v.need_id LEFT JOIN needs j ON j.id = v.judged_need_id
  WHERE n.is_public = 1 AND n.submitted_at >= ${from} AND n.state <> 'withdrawn'
    AND (j.id IS NULL OR (j.is_public = 1 AND j.state <> 'withdrawn'))
  GROUP BY coalesce(j.unit_id, n.unit_id)`;

/** Suggestions that an official answer of their last round decided on. */
const answerCounts = ({ from }: Span): SQL => sql`
  SELECT n.unit_id AS unitId, n.entity_id IS NOT NULL AS byEntity, count(DISTINCT n.id) AS adoptedWhole,
    count(DISTINCT CASE WHEN a.result IN ('adopted', 'partly-adopted') THEN n.id END) AS adoptedPart
  FROM answers a JOIN needs n ON n.id = a.need_id AND n.round = a.round
  WHERE a.kind = 'official' AND a.result <> 'out-of-remit'
    AND n.kind = 'suggestion' AND n.is_public = 1 AND n.submitted_at >= ${from}
  GROUP BY n.unit_id, byEntity`;

/** Hours from submission to first contact: the middle one, and the one that nine of ten stay within. */
async function responseTimes(reads: Reads, { from }: Span): Promise<ResponseTimes> {
  const rows = await reads.all<{ hours: number; place: number; counted: number }>(sql`
    WITH waits AS (
      SELECT (julianday(first_contact_at) - julianday(submitted_at)) * 24 AS hours
      FROM needs INDEXED BY needs_public
      WHERE is_public = 1 AND submitted_at >= ${from} AND first_contact_at IS NOT NULL
        AND entity_id IS NULL
    ), placed AS (
      SELECT hours, row_number() OVER (ORDER BY hours) AS place, count(*) OVER () AS counted FROM waits
    )
    SELECT hours, place, counted FROM placed
    WHERE place IN ((counted + 1) / 2, (counted * 9 + 9) / 10) ORDER BY place`);
  const counted = rows[0]?.counted ?? 0;
  const at = (hours: number | undefined) => (hours === undefined ? null : Math.round(hours * 10) / 10);
  return { counted, medianHours: at(rows[0]?.hours), p90Hours: at(rows.at(-1)?.hours) };
}
