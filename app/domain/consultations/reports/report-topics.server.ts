import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { opinionAdoptions } from "../../notices/opinion-terms.ts";
import type { Translate } from "../../text/language.ts";
import { shorten } from "../../text/shorten.ts";
import { talliesOf } from "../result/tallies.server.ts";
import { traitCounts } from "../result/trait-counts.ts";
import type { ExportNames } from "./export-terms.ts";
import { maskedWords } from "./masked-contribution.ts";
import type { ReportTopic } from "./report-source.ts";

/** Topics that have words of their own in a report; the rest stand in the table alone. */
const mostTopics = 20;
const samplesEach = 3;
const sampleSigns = 120;

/** What was said, topic by topic: the most spoken of first. */
export async function reportTopics(
  reads: Reads,
  id: string,
  { names, t }: { names: ExportNames; t: Translate },
): Promise<ReportTopic[]> {
  const counts = traitCounts(await talliesOf(reads, id, "topic")).toSorted((a, b) => b.all - a.all);
  const topics: ReportTopic[] = [];
  for (const { part, all, became } of counts.slice(0, mostTopics)) {
    topics.push({
      ...{ label: part || t("reports.no-topic"), all },
      became: opinionAdoptions.flatMap((one) =>
        became[one] > 0
          ? t("consultations.became", { adoption: t(`notices.adoption.${one}`), many: became[one] })
          : [],
      ),
      samples: await samplesOf(reads, id, part, names),
    });
  }
  return topics;
}

async function samplesOf(reads: Reads, id: string, topic: string, names: ExportNames): Promise<string[]> {
  const rows = await reads
    .select({ ...{ from: passages.from, until: passages.until }, row: contributions })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(
      and(
        eq(passages.consultationId, id),
        topic === "" ? isNull(passages.topic) : eq(passages.topic, topic),
        ...[isNotNull(passages.adoption), isNull(contributions.withdrawnAt)],
        ...[eq(contributions.mayPublish, true), eq(contributions.publication, "published")],
      ),
    )
    .orderBy(asc(contributions.position), asc(passages.from))
    .limit(samplesEach);
  return rows.map(({ from, until, row: { words, authorName } }) => {
    const shown = names === "masked" ? maskedWords(words, authorName) : words;
    return shorten(shown.slice(from, until).replace(/\s+/g, " ").trim(), sampleSigns);
  });
}
