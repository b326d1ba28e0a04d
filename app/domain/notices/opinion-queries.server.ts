import { and, asc, between, count, eq, inArray, isNotNull, isNull, lte, max, min, ne, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import { units } from "#db/schema/people.ts";
import { planVersions } from "#db/schema/plans.ts";
import { entityLabel } from "../needs/entity-label.ts";
import { officialWords, publicName, publicWords } from "../needs/public-words.ts";
import type { Actor } from "../people/actor.ts";
import { clausePath, featurePath } from "../plans/plan-paths.ts";
import type { LeadingOpinion } from "./leading-opinions.ts";
import type { ChangedPart, OpinionView } from "./notice-view.ts";
import { changedSubject, type OpinionSubject, subjectOf, subjectText } from "./opinion-subject.ts";
import { namesOfSubjects } from "./subject-names.server.ts";

const aPage = 30;
/** `opinion` asks for the page on which the opinion of that position stands, whichever `page` is asked for. */
type Asked = { page: number; about?: string | undefined; opinion?: number | undefined };
type Listed = { opinions: OpinionView[]; page: number; pages: number };

/** A page of a notice's opinions: what is public, and the reader's own. `about` narrows it to a clause or a feature. */
export const opinionsOfNotice = (
  reads: Reads,
  actor: Actor,
  notice: { id: string; planId: string; announcedAt: string | null },
  asked: Asked,
): Promise<Listed> =>
  listed(reads, actor, notice.planId, {
    ...{ ...asked, noticeId: notice.id },
    // The table of what became of each opinion has no gap: a hidden one stands there without its words.
    withHidden: notice.announcedAt !== null && !asked.about,
  });

/** The same of a plan through all its notices. */
export const opinionsOfPlan = (reads: Reads, actor: Actor, planId: string, asked: Asked): Promise<Listed> =>
  listed(reads, actor, planId, asked);

async function listed(
  reads: Reads,
  actor: Actor,
  planId: string,
  {
    page,
    about = "",
    opinion,
    noticeId,
    withHidden = false,
  }: Asked & { noticeId?: string; withHidden?: boolean },
): Promise<Listed> {
  const me = actor.kind === "person" ? actor.id : "";
  const shown = and(
    eq(planOpinions.planId, planId),
    noticeId ? eq(planOpinions.noticeId, noticeId) : undefined,
    about ? aboutIs(subjectOf(about)) : undefined,
    or(
      and(eq(planOpinions.publication, "published"), isNull(planOpinions.withdrawnAt)),
      withHidden ? isHidden : undefined,
      eq(planOpinions.authorId, me),
    ),
  );
  const pagesOf = async (which: typeof shown) => {
    const [counted] = await reads.select({ all: count() }).from(planOpinions).where(which);
    return Math.max(1, Math.ceil((counted?.all ?? 0) / aPage));
  };
  const pages = await pagesOf(shown);
  const wanted = opinion ? await pagesOf(and(shown, lte(planOpinions.position, opinion))) : page;
  const at = Math.min(wanted, pages);
  const rows = await withPlaces(reads)
    .where(shown)
    .orderBy(asc(planOpinions.at), asc(planOpinions.position))
    .limit(aPage)
    .offset((at - 1) * aPage);
  const names = await namesOfSubjects(
    reads,
    planId,
    rows.flatMap(({ opinion: one }) => [one, ...(one.changed ?? []).map(changedSubject)]),
  );
  return { opinions: rows.map((row) => opinionView(row, me, names)), page: at, pages };
}

const isHidden = and(eq(planOpinions.publication, "refused"), isNull(planOpinions.withdrawnAt));

const aboutIs = ({ anchor, layer, featureKey }: OpinionSubject) =>
  anchor
    ? eq(planOpinions.anchor, anchor)
    : and(eq(planOpinions.layer, layer ?? ""), eq(planOpinions.featureKey, featureKey ?? ""));

const withPlaces = (reads: Reads) =>
  reads
    .select({
      opinion: planOpinions,
      noticeNumber: planNotices.number,
      uscc: marketEntities.uscc,
      unit: units.name,
      unitEn: units.nameEn,
      announcedAt: planNotices.announcedAt,
    })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .leftJoin(marketEntities, eq(marketEntities.id, planOpinions.entityId))
    .leftJoin(units, eq(units.id, planOpinions.unitId));
type Row = Awaited<ReturnType<typeof withPlaces>>[number];

function opinionView(
  { opinion, noticeNumber, uscc, unit, unitEn, announcedAt }: Row,
  me: string,
  names: ReadonlyMap<string, string>,
): OpinionView {
  const { id, planId, position, interested, affected, words, at, publication, adoption, reason } = opinion;
  const own = me !== "" && opinion.authorId === me;
  const treated =
    announcedAt && adoption ? { adoption, unit: unit ?? "", unitEn: unitEn ?? unit ?? "" } : null;
  if (publication !== "published" && !own) {
    // The reason may repeat what is hidden.
    const treatment = treated && { ...treated, reason: "", changed: [] };
    return { ...nothingShown, id, noticeNumber, position, at, publication, treatment };
  }
  const text = subjectText(opinion);
  const href = opinion.anchor ? `/plans/${planId}#${opinion.anchor}` : null;
  return {
    ...{
      id,
      noticeNumber,
      position,
      interested,
      at,
      own,
      publication,
      withdrawn: opinion.withdrawnAt !== null,
    },
    name: opinion.entityId ? null : publicName(opinion.authorName),
    entity: entityLabel(opinion, uscc),
    words: own ? words : publicWords(words),
    affected: affected && (own ? affected : publicWords(affected)),
    about: { text, label: names.get(text) ?? null, href },
    treatment: treated && {
      ...treated,
      reason: officialWords(reason ?? ""),
      changed: (opinion.changed ?? []).map((part) => changedPart(planId, part, names)),
    },
  };
}

function changedPart(planId: string, part: string, names: ReadonlyMap<string, string>): ChangedPart {
  const subject = changedSubject(part);
  const { anchor, layer, featureKey } = subject;
  const href = anchor ? clausePath(planId, anchor) : featurePath(planId, layer ?? "", featureKey ?? "");
  return { text: part, label: names.get(subjectText(subject)) ?? null, href };
}

const nothingShown = {
  ...{ interested: false, own: false, withdrawn: false, name: null, entity: null, words: "", affected: null },
  about: { text: "", label: null, href: null },
};

/**
 * Anchor or `layer/key` → the public opinions that are said to have changed it, from announced notices of two versions and those
 * between them; whichever of the two is named first.
 */
export async function opinionsLeadingTo(
  reads: Reads,
  planId: string,
  versionIds: readonly string[],
): Promise<Map<string, LeadingOpinion[]>> {
  const [span] = await reads
    .select({ first: min(planVersions.ordinal), last: max(planVersions.ordinal) })
    .from(planVersions)
    .where(and(inArray(planVersions.id, [...versionIds]), eq(planVersions.planId, planId)));
  const by = new Map<string, LeadingOpinion[]>();
  if (!span?.first || !span.last) return by;
  const rows = await reads
    .select({ opinion: planOpinions, noticeNumber: planNotices.number })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .innerJoin(planVersions, eq(planVersions.id, planNotices.versionId))
    .where(
      and(
        eq(planOpinions.planId, planId),
        between(planVersions.ordinal, span.first, span.last),
        isNotNull(planNotices.announcedAt),
        inArray(planOpinions.adoption, ["adopted", "partly"]),
        eq(planOpinions.publication, "published"),
        isNull(planOpinions.withdrawnAt),
        ne(planOpinions.changed, []),
      ),
    )
    .orderBy(asc(planNotices.openedAt), asc(planOpinions.position));
  for (const { opinion, noticeNumber } of rows)
    for (const part of opinion.changed ?? []) {
      const one = { notice: noticeNumber, position: opinion.position, adoption: opinion.adoption ?? "" };
      by.set(part, [...(by.get(part) ?? []), one]);
    }
  return by;
}
