import { useLoaderData } from "@remix-run/react";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { noticeCalendar } from "#app/domain/notices/notice-calendar.server.ts";
import type { NoticeDay } from "#app/domain/notices/notice-view.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { type PlanKind, planKinds } from "#app/domain/plans/plan-terms.ts";
import { planTree } from "#app/domain/plans/plan-tree.ts";
import { PlansPage } from "#app/ui/plans/plans-page.tsx";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("kind");
  const kind = planKinds.find((each) => each === asked) ?? null;
  const all = await planList(deps.db.read);
  const plans = kind ? all.filter((plan) => plan.kind === kind) : all;
  return {
    ...{ title: t("plans.title"), kind, tree: planTree(plans), count: plans.length },
    notices: kind === "special" ? await nextNotices(deps, kind) : [],
  };
}

/** What is open and what begins soon of a kind of plans, a few lines of its calendar. */
async function nextNotices(
  { db, clock, zone }: AppLoadContext["deps"],
  kind: PlanKind,
): Promise<NoticeDay[]> {
  const today = civilDateOf(clock.now(), zone);
  const filter = { kind, month: today.slice(0, 7), page: 1 };
  const listed = (view: "open" | "soon") =>
    noticeCalendar(db.read, { ...filter, view }, { today, zone }, 3).then(({ days }) => days);
  return [...(await listed("open")), ...(await listed("soon"))];
}

export default function Plans() {
  const { title: _, ...list } = useLoaderData<typeof loader>();
  return <PlansPage {...list} />;
}
