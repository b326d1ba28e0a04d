import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { marketEntities } from "#db/schema/market.ts";
import { units } from "#db/schema/people.ts";
import type { Lang } from "../../text/language.ts";
import type { ExportNames } from "./export-terms.ts";
import { maskedContribution } from "./masked-contribution.ts";
import type { ExportedContribution, ExportedPassage } from "./report-source.ts";

/** Contributions in one reading: enough to be quick, few enough to fit into memory beside everything else. */
const batch = 500;

type Asked = {
  consultationId: string;
  names: ExportNames;
  lang: Lang;
  /** What a subject is called. */
  subjectName(ref: string): string;
  /** Only what its writer lets everybody read, as the result page does. */
  isPublic?: boolean;
};

/** Every contribution that was not taken back, in the order of the ledger, with its passages; a batch at a time. */
export async function* exportedRows(
  reads: Reads,
  { consultationId, names, lang, subjectName, isPublic }: Asked,
): AsyncGenerator<ExportedContribution[]> {
  const unitNames = await namesOfUnits(reads, lang);
  for (let last = 0; ; ) {
    const rows = await reads
      .select({ row: contributions, uscc: marketEntities.uscc })
      .from(contributions)
      .leftJoin(marketEntities, eq(marketEntities.id, contributions.entityId))
      .where(
        and(
          eq(contributions.consultationId, consultationId),
          gt(contributions.position, last),
          isNull(contributions.withdrawnAt),
          isPublic ? eq(contributions.mayPublish, true) : undefined,
          isPublic ? eq(contributions.publication, "published") : undefined,
        ),
      )
      .orderBy(asc(contributions.position))
      .limit(batch);
    if (rows.length === 0) return;
    last = rows.at(-1)?.row.position ?? last;
    const cut = await passagesOfRows(
      reads,
      rows.map(({ row }) => row.id),
    );
    yield rows.map(({ row, uscc }) => {
      const whole = exported(row, uscc, (cut.get(row.id) ?? []).map(shown), subjectName);
      return names === "masked" ? maskedContribution(whole, row.authorName) : whole;

      function shown(passage: PassageRow, place: number): ExportedPassage {
        const { from, until, topic, adoption, reason, followUp, unitId } = passage;
        const item = `${row.position}-${place + 1}`;
        const said = { topic, adoption, reason, followUp, subject: subjectName(passage.subject) };
        const unit = unitId && (unitNames.get(unitId) ?? unitId);
        return { item, from, until, words: row.words.slice(from, until), unit, ...said };
      }
    });
  }
}

type Row = typeof contributions.$inferSelect;
type PassageRow = typeof passages.$inferSelect;

const exported = (
  row: Row,
  uscc: string | null,
  cut: ExportedPassage[],
  subjectName: Asked["subjectName"],
): ExportedContribution => ({
  ...{ position: row.position, number: row.number, channel: row.channel, kind: row.kind },
  who: row.kind === "individual" ? row.authorName : (row.entityName ?? row.organisation ?? row.authorName),
  writer: row.kind === "individual" ? null : row.authorName,
  ...{ uscc, stake: row.entityStake, subject: subjectName(row.subject), receivedOn: row.receivedOn },
  ...{ mayPublish: row.mayPublish, words: row.words, passages: cut },
});

async function passagesOfRows(reads: Reads, ids: readonly string[]): Promise<Map<string, PassageRow[]>> {
  const found = new Map<string, PassageRow[]>();
  const rows = await reads
    .select()
    .from(passages)
    .where(inArray(passages.contributionId, [...ids]))
    .orderBy(asc(passages.contributionId), asc(passages.from));
  for (const row of rows) {
    const known = found.get(row.contributionId);
    if (known) known.push(row);
    else found.set(row.contributionId, [row]);
  }
  return found;
}

async function namesOfUnits(reads: Reads, lang: Lang): Promise<Map<string, string>> {
  const rows = await reads.select().from(units);
  return new Map(rows.map(({ id, name, nameEn }) => [id, lang === "en" ? nameEn : name]));
}
