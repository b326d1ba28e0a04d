import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import {
  consultationTabs,
  publicConsultations,
} from "#app/domain/consultations/consultation-queries.server.ts";
import { partsOfNeeds, publicNeedsInPart } from "#app/domain/needs/open/needs-in-part.server.ts";
import { publicNotices } from "#app/domain/notices/notice-queries.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { publicSummaries } from "#app/domain/summaries/summary-queries.server.ts";
import { taskList } from "#app/domain/tasks/task-queries.server.ts";
import { type SitemapPage, sitemapPart } from "#app/formats/sitemap.ts";
import type { AppDeps } from "#app/web/app-deps.ts";
import { missing } from "#app/web/require-actor.ts";

const standing = [
  ...["/", "/map", "/plans", "/summaries", "/tasks", "/rates", "/consultations", "/notices", "/policies"],
  ...["/outreach", "/surveys", "/clarifications", "/market-entities", "/help", "/privacy"],
  ...["/help/residents"],
];
/** Of each kind the part of pages names no more: those that are newest, or due first. */
const most = 5000;

/** One part of the site's map. */
export async function loader({ params, context: { deps } }: LoaderFunctionArgs) {
  const needs = /^needs-(\d{1,6})\.xml$/.exec(params.part ?? "")?.[1];
  const part = Number(needs ?? 0);
  const known = needs ? part >= 1 && part <= (await partsOfNeeds(deps.db.read)) : params.part === "pages.xml";
  if (!known) throw missing();
  const batches = needs ? needPages(deps, part) : otherPages(deps);
  let text = "";
  for await (const lines of sitemapPart(batches)) text += lines;
  return new Response(text, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}

async function* needPages({ db, origin }: AppDeps, part: number): AsyncGenerator<SitemapPage[]> {
  for await (const batch of publicNeedsInPart(db.read, part))
    yield batch.map(({ number, updatedAt }) => ({ url: `${origin}/needs/${number}`, changedAt: updatedAt }));
}

async function* otherPages({ db, origin, clock, zone }: AppDeps): AsyncGenerator<SitemapPage[]> {
  const under = (path: string) => (each: { number: string }) => ({ url: `${origin}/${path}/${each.number}` });
  const today = civilDateOf(clock.now(), zone);
  const listed = { page: 1, size: most, today };
  yield standing.map((path) => ({ url: `${origin}${path}` }));
  yield (await planList(db.read)).map(({ id }) => ({ url: `${origin}/plans/${id}` }));
  yield (await taskList(db.read, {}, { size: most })).lines.map(under("tasks"));
  yield (await publicSummaries(db.read, { size: most })).lines.map(under("summaries"));
  for (const tab of consultationTabs)
    yield (await publicConsultations(db.read, { tab, ...listed })).lines.map(under("consultations"));
  yield (await publicNotices(db.read, listed)).lines.map(under("notices"));
}
