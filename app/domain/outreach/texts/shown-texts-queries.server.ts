import { and, count, desc, eq, inArray, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachTextLinks, outreachTexts, outreachTextVersions } from "#db/schema/outreach-texts.ts";
import { planClauses, plans, planVersions } from "#db/schema/plans.ts";
import { summaryNeeds } from "#db/schema/summaries.ts";
import { type ClauseRef, clauseKey, clauseRefOf } from "../../plans/clause-ref.ts";
import { isClauseOf } from "../../plans/is-clause-of.server.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import type { LinkKind, TextKind } from "./text-states.ts";
import type { ClarificationLine, ExplainerView, ShownText } from "./text-view.ts";

const shown = {
  ...{ number: outreachTexts.number, kind: outreachTexts.kind, version: outreachTextVersions.version },
  ...{ publishedAt: outreachTextVersions.publishedAt, draft: outreachTextVersions.draft },
  ...{ planVersion: outreachTextVersions.planVersion, why: outreachTextVersions.why },
  clauseMark: outreachTextVersions.clauseMark,
};
const isCurrent = and(
  eq(outreachTextVersions.textId, outreachTexts.id),
  eq(outreachTextVersions.version, outreachTexts.currentVersion),
);
const most = 50;

/** How many explainers and clarifications hang on each clause of a plan, by its anchor. */
export async function explainersByClause(
  reads: Reads,
  planId: string,
): Promise<Map<string, Record<TextKind, number>>> {
  const rows = await reads
    .select({ ref: outreachTextLinks.ref, kind: outreachTexts.kind, texts: count() })
    .from(outreachTextLinks)
    .innerJoin(outreachTexts, eq(outreachTexts.id, outreachTextLinks.textId))
    .where(and(eq(outreachTextLinks.kind, "clause"), isClauseOf(outreachTextLinks.ref, planId)))
    .groupBy(outreachTextLinks.ref, outreachTexts.kind);
  const by = new Map<string, Record<TextKind, number>>();
  for (const { ref, kind, texts } of rows) {
    const { anchor } = clauseRefOf(ref);
    by.set(anchor, { explainer: 0, clarification: 0, ...by.get(anchor), [kind]: texts });
  }
  return by;
}

/** The same as one figure a clause, for the reader’s margin. */
export async function explainedCounts(reads: Reads, planId: string): Promise<Record<string, number>> {
  const by = await explainersByClause(reads, planId);
  return Object.fromEntries(
    [...by].map(([anchor, { explainer, clarification }]) => [anchor, explainer + clarification]),
  );
}

async function textsAt(reads: Reads, kind: TextKind, links: readonly { kind: LinkKind; ref: string }[]) {
  if (links.length === 0) return [];
  const rows = await reads
    .selectDistinct(shown)
    .from(outreachTextLinks)
    .innerJoin(outreachTexts, eq(outreachTexts.id, outreachTextLinks.textId))
    .innerJoin(outreachTextVersions, isCurrent)
    .where(
      and(
        eq(outreachTexts.kind, kind),
        or(
          ...links.map((link) =>
            and(eq(outreachTextLinks.kind, link.kind), eq(outreachTextLinks.ref, link.ref)),
          ),
        ),
      ),
    )
    .orderBy(desc(outreachTextVersions.publishedAt))
    .limit(most);
  return rows;
}

/** Explainers of a clause, or of a whole plan where there is no anchor, and whether the words changed since. */
export async function explainersOf(
  reads: Reads,
  { planId, anchor }: { planId: string; anchor: string | null },
): Promise<ExplainerView[]> {
  const link = anchor
    ? { kind: "clause" as const, ref: clauseKey({ planId, anchor }) }
    : { kind: "plan" as const, ref: planId };
  const rows = await textsAt(reads, "explainer", [link]);
  const mark = anchor && rows.length > 0 ? await markNow(reads, { planId, anchor }) : null;
  return rows.map(({ clauseMark, ...row }) => ({
    ...shownText(row),
    clauseChanged: anchor !== null && clauseMark !== mark,
  }));
}

const shownText = ({
  draft,
  publishedAt,
  ...row
}: Omit<Awaited<ReturnType<typeof textsAt>>[number], "clauseMark">): ShownText => ({
  ...row,
  publishedAt: publishedAt ?? "",
  draft: { title: draft.title, words: draft.words, questions: draft.questions },
});

async function markNow(reads: Reads, { planId, anchor }: ClauseRef): Promise<string | null> {
  const [row] = await reads
    .select({ words: planClauses.words })
    .from(planClauses)
    .innerJoin(plans, eq(plans.currentVersionId, planClauses.versionId))
    .innerJoin(planVersions, eq(planVersions.id, plans.currentVersionId))
    .where(and(eq(plans.id, planId), eq(planClauses.anchor, anchor)));
  return row ? fingerprint(row.words) : null;
}

const lineOf = ({
  number,
  draft,
  publishedAt,
  version,
}: Awaited<ReturnType<typeof textsAt>>[number]): ClarificationLine => ({
  ...{ number, version, title: draft.title, publishedAt: publishedAt ?? "" },
});

export const clarificationsOfClause = async (reads: Reads, ref: ClauseRef): Promise<ClarificationLine[]> =>
  (await textsAt(reads, "clarification", [{ kind: "clause", ref: clauseKey(ref) }])).map(lineOf);

/** Statements that a need, or a summary that holds it, led to. */
export async function clarificationsOfNeed(reads: Reads, needId: string): Promise<ClarificationLine[]> {
  const summed = await reads
    .select({ id: summaryNeeds.summaryId })
    .from(summaryNeeds)
    .where(eq(summaryNeeds.needId, needId));
  const links = [
    { kind: "need" as const, ref: needId },
    ...summed.map(({ id }) => ({ kind: "summary" as const, ref: id })),
  ];
  return (await textsAt(reads, "clarification", links)).map(lineOf);
}

/** Published clarifications, newest first, a page at a time. */
export async function publicClarifications(
  reads: Reads,
  { page, size }: { page: number; size: number },
): Promise<{ lines: ClarificationLine[]; more: boolean }> {
  const rows = await reads
    .select(shown)
    .from(outreachTexts)
    .innerJoin(outreachTextVersions, isCurrent)
    .where(and(eq(outreachTexts.kind, "clarification"), inArray(outreachTextVersions.state, ["published"])))
    .orderBy(desc(outreachTexts.shownAt))
    .limit(size + 1)
    .offset((page - 1) * size);
  return { lines: rows.slice(0, size).map(lineOf), more: rows.length > size };
}
