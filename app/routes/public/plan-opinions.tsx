import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { decisionsOn } from "#app/domain/moderation/decision-queries.server.ts";
import { openNotices } from "#app/domain/notices/notice-queries.server.ts";
import { opinionsOfPlan } from "#app/domain/notices/opinion-queries.server.ts";
import { isOpinionSubject } from "#app/domain/notices/opinion-subject.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { planNamed } from "#app/domain/plans/plan-named.server.ts";
import { OpinionList, OpinionPages } from "#app/ui/notices/opinion-list.tsx";
import { questionPath } from "#app/ui/notices/question-path.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

/** What was said of a plan, or of one clause or feature of it (`?about=clause:c42`), through all its notices. */
export async function loader({ request, params, context: { deps, actor, t } }: LoaderFunctionArgs) {
  const plan = await planNamed(deps.db.read, params.plan ?? "");
  if (!plan) throw missing();
  const asked = new URL(request.url).searchParams.get("about") ?? "";
  const about = isOpinionSubject(asked) ? asked : "";
  const listed = await opinionsOfPlan(deps.db.read, actor, plan.id, { page: pageNumber(request), about });
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const [open = null] = await openNotices(deps.db.read, today, plan.id);
  const decisions = await decisionsOn(deps.db.read, "opinion", listed.opinions);
  const mayTakeDown = hasRole(actor, "moderator", "coordinator");
  return { title: t("notices.plan-opinions"), plan, about, listed, open, decisions, mayTakeDown };
}

export default function PlanOpinions() {
  const { t, lang } = usePage();
  const { plan, about, listed, open, ...reading } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="crumb">
        <a href={`/plans/${plan.id}`}>{lang === "en" ? plan.titleEn : plan.title}</a>
      </p>
      <h1>{t("notices.plan-opinions")}</h1>
      {open && (
        <p className="acts">
          <a className="btn" href={`/notices/${open.number}/opinions?about=${encodeURIComponent(about)}`}>
            {t("notices.give")}
          </a>
          <a href={`/notices/${open.number}`}>
            <InOwnLanguage words={open.title} />
          </a>
        </p>
      )}
      <section id="opinions">
        {listed.opinions.length === 0 ? (
          <Empty text={t("notices.no-opinions")} href={questionPath(plan.id, about)} act={t("notices.ask")} />
        ) : (
          <OpinionList opinions={listed.opinions} {...reading} />
        )}
        <OpinionPages page={listed.page} pages={listed.pages} about={about} />
      </section>
    </>
  );
}
