import { and, asc, count, eq, inArray, ne, or, sum } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { outreachTextLinks, outreachTexts, outreachTextVersions } from "#db/schema/outreach-texts.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import { clauseLines } from "../../plans/clause-queries.server.ts";
import { clauseRefOf } from "../../plans/clause-ref.ts";
import { publicSummaryStates } from "../../summaries/summary-states.ts";
import { maskPersonalData } from "../../text/personal-data.ts";
import type { ClarificationView } from "./text-view.ts";

/** A clarification as everybody reads it: the version asked for, else the current one; drafts are no versions. */
export async function publicClarification(
  reads: Reads,
  number: string,
  asked?: number,
): Promise<ClarificationView | undefined> {
  const rows = await reads
    .select({ text: outreachTexts, version: outreachTextVersions })
    .from(outreachTexts)
    .innerJoin(outreachTextVersions, eq(outreachTextVersions.textId, outreachTexts.id))
    .where(
      and(
        eq(outreachTexts.number, number),
        eq(outreachTexts.kind, "clarification"),
        eq(outreachTextVersions.state, "published"),
      ),
    )
    .orderBy(asc(outreachTextVersions.version));
  const wanted = asked ?? rows[0]?.text.currentVersion;
  const found = rows.find(({ version }) => version.version === wanted);
  if (!found) return undefined;
  const { text, version } = found;
  const { title, words, questions } = version.draft;
  return {
    ...{ number: text.number, kind: text.kind, version: version.version, planVersion: version.planVersion },
    ...{ why: version.why, publishedAt: version.publishedAt ?? "", draft: { title, words, questions } },
    isCurrent: version.version === text.currentVersion,
    versions: rows.map(({ version: each }) => ({
      ...{ version: each.version, publishedAt: each.publishedAt ?? "", why: each.why },
    })),
    ...(await raisedBy(reads, text.id)),
  };
}

async function raisedBy(reads: Reads, textId: string) {
  const links = await reads.select().from(outreachTextLinks).where(eq(outreachTextLinks.textId, textId));
  const refs = (kind: string) => links.filter((link) => link.kind === kind).map(({ ref }) => ref);
  const clauses = await clauseLines(reads, refs("clause").map(clauseRefOf));
  return {
    clauses: clauses.map(({ planId, anchor, planTitle, planTitleEn, number, heading }) => ({
      ...{ planId, anchor, plan: planTitle, planEn: planTitleEn, number, heading },
    })),
    needs: await needsShown(reads, refs("need")),
    summaries: await summariesShown(reads, refs("summary")),
    voices: await voicesOf(reads, refs("need"), refs("summary")),
  };
}

const publicNow = and(eq(needs.isPublic, true), ne(needs.state, "withdrawn"));

const needsShown = async (reads: Reads, ids: string[]) =>
  ids.length === 0
    ? []
    : (
        await reads
          .select({ number: needs.number, title: needs.title })
          .from(needs)
          .where(and(inArray(needs.id, ids), publicNow))
          .orderBy(asc(needs.number))
          .limit(100)
      ).map(({ number, title }) => ({ number, title: maskPersonalData(title) }));

const summariesShown = async (reads: Reads, ids: string[]) =>
  ids.length === 0
    ? []
    : await reads
        .select({ number: summaries.number, title: summaries.title })
        .from(summaries)
        .where(and(inArray(summaries.id, ids), inArray(summaries.state, [...publicSummaryStates])));

/** Public needs alone are counted, each once however it came in. */
async function voicesOf(reads: Reads, needIds: string[], summaryIds: string[]) {
  if (needIds.length + summaryIds.length === 0) return { needs: 0, supports: 0 };
  const summed = reads
    .select({ id: summaryNeeds.needId })
    .from(summaryNeeds)
    .where(inArray(summaryNeeds.summaryId, summaryIds.length > 0 ? summaryIds : [""]));
  const [row] = await reads
    .select({ needs: count(), supports: sum(needs.supportCount) })
    .from(needs)
    .where(
      and(or(inArray(needs.id, needIds.length > 0 ? needIds : [""]), inArray(needs.id, summed)), publicNow),
    );
  return { needs: row?.needs ?? 0, supports: Number(row?.supports ?? 0) };
}
