import { and, asc, count, eq, gt, inArray, isNull, min } from "drizzle-orm";
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
};

/** Every contribution that was not taken back, in the order of the ledger, with its passages; a batch at a time. */
export async function* exportedRows(
  reads: Reads,
  { consultationId, names, lang, subjectName }: Asked,
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
        ),
      )
      .orderBy(asc(contributions.position))
      .limit(batch);
    if (rows.length === 0) return;
    last = rows.at(-1)?.row.position ?? last;
    const letters = await lettersOf(reads, rows);
    const cut = await passagesOfRows(
      reads,
      rows.map(({ row }) => row.id),
    );
    yield rows.map(({ row, uscc }) => {
      const whole = exported(row, uscc, (cut.get(row.id) ?? []).map(shown), subjectName, letters);
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
  letters: ReadonlyMap<string, Letter>,
): ExportedContribution => ({
  ...{ position: row.position, number: row.number, channel: row.channel, kind: row.kind },
  who: row.kind === "individual" ? row.authorName : (row.entityName ?? row.organisation ?? row.authorName),
  writer: row.kind === "individual" ? null : row.authorName,
  ...{ uscc, stake: row.entityStake, subject: subjectName(row.subject), receivedOn: row.receivedOn },
  ...{ mayPublish: row.mayPublish, words: row.words, passages: cut },
  ...signedOf(row, letters),
});

/** Of letters that many sent alike: who leads them, and how many there are. */
type Letter = { position: number; many: number };

const signedOf = ({ id, massId }: Row, letters: ReadonlyMap<string, Letter>) =>
  massId === null || massId === id
    ? { signatories: letters.get(id)?.many ?? 1, sameAs: null }
    : { signatories: 1, sameAs: letters.get(massId)?.position ?? null };

async function lettersOf(reads: Reads, rows: readonly { row: Row }[]): Promise<Map<string, Letter>> {
  const ids = [...new Set(rows.flatMap(({ row }) => row.massId ?? []))];
  if (ids.length === 0) return new Map();
  const { massId, position, withdrawnAt } = contributions;
  const found = await reads
    .select({ massId, many: count(), position: min(position) })
    .from(contributions)
    .where(and(inArray(massId, ids), isNull(withdrawnAt)))
    .groupBy(massId);
  return new Map(found.map((row) => [row.massId ?? "", { position: row.position ?? 0, many: row.many }]));
}

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
