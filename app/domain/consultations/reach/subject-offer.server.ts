import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, planLayers, plans, planVersions } from "#db/schema/plans.ts";
import { publicVersionStates } from "../../plans/version-states.ts";
import type { SubjectChoices } from "../consultation-view.ts";
import { subjectParts, subjectRef } from "../subject-ref.ts";
import type { SubjectOffer } from "./subject-offer.ts";

type Asked = { find: string; chosen: readonly string[] };
type Version = Omit<SubjectChoices, "parts"> & { versionId: string };
type Part = { versionId: string; part: string; name: string; nameEn: string };

/** Clauses and layers that one search shows; what is ticked is always there. */
const mostFound = 60;

/**
 * What a consultation can be about, as its form offers it: each plan that has a public version, of it what is ticked, and what
 * a search finds by number, heading or name. Nothing of a plan is lost that was ticked before.
 */
export async function subjectOffer(reads: Reads, { find, chosen }: Asked): Promise<SubjectOffer> {
  const versions = await latestPublic(reads);
  const words = find.trim().slice(0, 60);
  const found = words === "" ? [] : await partsWhere(reads, versions, { words });
  const ticked = await partsWhere(reads, versions, { refs: chosen });
  const parts = [...ticked, ...found.slice(0, mostFound)];
  const wanted = new Set(chosen.map((ref) => subjectParts(ref).planId));
  const offered = versions.map(({ versionId, ...plan }) => ({
    ...plan,
    parts: [
      ...new Map(parts.filter((one) => one.versionId === versionId).map((one) => [one.part, one])).values(),
    ].map(({ part, name, nameEn }) => ({ part, name, nameEn })),
  }));
  const shows = ({ planId, title, titleEn, parts: own }: SubjectChoices) =>
    words === "" || own.length > 0 || wanted.has(planId) || has(`${title} ${titleEn}`, words);
  return { find: words, more: found.length > mostFound, plans: offered.filter(shows) };
}

const has = (text: string, words: string) => text.toLowerCase().includes(words.toLowerCase());

async function latestPublic(reads: Reads): Promise<Version[]> {
  const rows = await reads
    .select({
      ...{ planId: plans.id, title: plans.title, titleEn: plans.titleEn },
      ...{ versionId: planVersions.id, version: planVersions.number },
    })
    .from(planVersions)
    .innerJoin(plans, eq(plans.id, planVersions.planId))
    .where(inArray(planVersions.state, [...publicVersionStates]))
    .orderBy(asc(plans.id), asc(planVersions.ordinal));
  return [...new Map(rows.map((row) => [row.planId, row])).values()];
}

/** Clauses, then layers, that have some words in their name, or that are named. */
async function partsWhere(
  reads: Reads,
  versions: readonly Version[],
  asked: { words: string } | { refs: readonly string[] },
): Promise<Part[]> {
  const inThem = versions.map(({ versionId }) => versionId);
  const planOf = new Map(versions.map(({ versionId, planId }) => [versionId, planId]));
  const refs = "refs" in asked ? new Set(asked.refs) : undefined;
  const codes = (kind: string) =>
    refs ? [...refs].flatMap((ref) => subjectParts(ref).part.split(`${kind}:`)[1] ?? []) : [];
  const like = (...columns: SQL[]) =>
    "words" in asked
      ? or(...columns.map((column) => sql`${column} LIKE ${patternOf(asked.words)} ESCAPE '\\'`))
      : undefined;
  const clauses = await reads
    .select({
      ...{ versionId: planClauses.versionId, anchor: planClauses.anchor },
      ...{ number: planClauses.number, heading: planClauses.heading },
    })
    .from(planClauses)
    .where(
      and(
        inArray(planClauses.versionId, inThem),
        refs
          ? inArray(planClauses.anchor, codes("clause"))
          : like(sql`${planClauses.number} || ' ' || ${planClauses.heading}`),
      ),
    )
    .limit(refs ? 1000 : mostFound + 1);
  const layers = await reads
    .select({
      ...{ versionId: planLayers.versionId, code: planLayers.code },
      ...{ name: planLayers.name, nameEn: planLayers.nameEn },
    })
    .from(planLayers)
    .where(
      and(
        inArray(planLayers.versionId, inThem),
        refs
          ? inArray(planLayers.code, codes("layer"))
          : like(sql`${planLayers.name}`, sql`${planLayers.nameEn}`),
      ),
    )
    .limit(refs ? 1000 : mostFound + 1);
  const all = [
    ...clauses.map(({ versionId, anchor, number, heading }) => {
      const name = `${number} ${heading}`;
      return { versionId, part: `clause:${anchor}`, name, nameEn: name };
    }),
    ...layers.map(({ versionId, code, ...own }) => ({ versionId, part: `layer:${code}`, ...own })),
  ];
  return refs
    ? all.filter(({ versionId, part }) => refs.has(subjectRef({ planId: planOf.get(versionId) ?? "", part })))
    : all;
}

const patternOf = (words: string) => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
