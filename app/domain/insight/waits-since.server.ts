import { type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { rateWaitSteps, rateWaits } from "#db/schema/rates.ts";
import type { RateStretch } from "./rate-stretch.ts";

/**
 * How many residents' needs waited how many tenths of an hour for the first contact, shortest first. Told by the tenth where
 * the middle one and the ninth of ten stand, elsewhere by a whole step's first tenth: these two are looked for, and the read
 * stays small however many tenths there are.
 */
export const waitsSince = (reads: Reads, stretch: RateStretch) =>
  reads.all<{ tenths: number; many: number }>(sql`
    WITH boundary AS MATERIALIZED (${onBoundary(stretch)}),
    parts AS MATERIALIZED (${inSteps(stretch)}),
    steps AS MATERIALIZED (
      SELECT step, sum(many) AS many
      FROM (SELECT step, many FROM parts UNION ALL SELECT tenths >> 5, 1 FROM boundary) GROUP BY step
    ),
    placed AS (
      SELECT step, sum(many) OVER (ORDER BY step) - many AS before, sum(many) OVER (ORDER BY step) AS upto,
        sum(many) OVER () AS counted FROM steps
    ),
    told AS MATERIALIZED (
      SELECT step FROM placed
      WHERE ((counted + 1) / 2 > before AND (counted + 1) / 2 <= upto)
        OR ((counted * 9 + 9) / 10 > before AND (counted * 9 + 9) / 10 <= upto)
    )
    SELECT step << 5 AS tenths, many FROM steps WHERE step NOT IN (SELECT step FROM told)
    UNION ALL SELECT tenths, sum(many) FROM (
      SELECT w.tenths, w.many FROM told CROSS JOIN parts ON parts.step = told.step CROSS JOIN ${rateWaits} AS w
        ON w.span = parts.span AND w.period = parts.period AND w.tenths >= told.step << 5 AND w.tenths < (told.step + 1) << 5
      UNION ALL SELECT tenths, 1 FROM boundary WHERE tenths >> 5 IN (SELECT step FROM told)
    ) GROUP BY tenths ORDER BY tenths`);

const inSteps = ({ day, month, year }: RateStretch): SQL => sql`
  SELECT span, period, step, many FROM ${rateWaitSteps} WHERE span = 'day' AND period >= ${day} AND period < ${month}
  UNION ALL SELECT span, period, step, many FROM ${rateWaitSteps}
    WHERE span = 'month' AND period >= ${month} AND period < ${year}
  UNION ALL SELECT span, period, step, many FROM ${rateWaitSteps} WHERE span = 'year' AND period >= ${year}`;

/** Each need of the piece of a day with which the stretch begins. */
const onBoundary = ({ from, day }: RateStretch): SQL => sql`
  SELECT CAST(round((julianday(first_contact_at) - julianday(submitted_at)) * 24 * 10) AS INTEGER) AS tenths
  FROM needs WHERE is_public = 1 AND submitted_at >= ${from} AND submitted_at < ${`${day}T00:00:00.000Z`}
    AND first_contact_at IS NOT NULL AND entity_id IS NULL`;
