import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { decisionsOn } from "#app/domain/moderation/decision-queries.server.ts";
import { noticeLayers, noticeShapes } from "#app/domain/notices/notice-layers.server.ts";
import { publicNotice } from "#app/domain/notices/notice-queries.server.ts";
import { opinionsOfNotice } from "#app/domain/notices/opinion-queries.server.ts";
import { isOpinionSubject } from "#app/domain/notices/opinion-subject.ts";
import { opinionTally } from "#app/domain/notices/opinion-tally.server.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { publicDocuments } from "#app/domain/plans/documents/document-queries.server.ts";
import { noticeClock } from "#app/ui/notices/notice-clock.ts";
import { NoticePageView } from "#app/ui/notices/notice-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

const outcomes = ["thanks", "thanks-waiting", "withdrawn", "applied", "reported"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t, lang, actor } = context;
  const now = deps.clock.now();
  const reads = deps.db.read;
  const notice = await publicNotice(reads, params.number ?? "", civilDateOf(now, deps.zone));
  if (!notice) throw missing();
  const query = new URL(request.url).searchParams;
  const asked = query.get("about") ?? "";
  const about = isOpinionSubject(asked) ? asked : "";
  const gone = notice.phase === "withdrawn";
  const listed = await opinionsOfNotice(reads, actor, notice, {
    ...{ page: pageNumber(request), about },
    opinion: opinionAsked(query.get("opinion")),
  });
  return {
    title: notice.title,
    notice,
    clock: noticeClock(notice, await loadRulebook(reads), { t, lang, now, zone: deps.zone }) ?? null,
    layers: gone ? [] : await noticeLayers(reads, notice.versionId),
    shapes: gone ? [] : await noticeShapes(reads, notice.versionId),
    bounds: deps.site.bounds,
    documents: gone ? [] : await publicDocuments(reads, { id: notice.versionId, state: notice.state }),
    tally: await opinionTally(reads, notice.id),
    listed,
    decisions: await decisionsOn(reads, "opinion", listed.opinions),
    mayTakeDown: hasRole(actor, "moderator", "coordinator"),
    about,
    said: outcomes.find((each) => each === query.get("said")) ?? null,
  };
}

/** The position of an opinion that a link leads to. */
const opinionAsked = (asked: string | null) => (asked && /^\d{1,6}$/.test(asked) ? Number(asked) : undefined);

export default function Notice() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <NoticePageView {...parts} />;
}
