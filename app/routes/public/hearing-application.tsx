import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { applyForHearing } from "#app/domain/notices/apply-for-hearing.server.ts";
import { publicNotice } from "#app/domain/notices/notice-queries.server.ts";
import { ownApplication } from "#app/domain/notices/opinion-form-queries.server.ts";
import { hearingForm } from "#app/domain/notices/treatment-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { deps, actor, t } = context;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const notice = await publicNotice(deps.db.read, params.number ?? "", today);
  if (!notice) throw missing();
  const { number, title, phase, hearingHow } = notice;
  const own = await ownApplication(deps.db.read, actor, notice.id);
  return { title: t("notices.apply"), notice: { number, title, phase, hearingHow }, own };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireProof(context, request, "hearing-application");
  const number = params.number ?? "";
  const form = await parseForm(request, hearingForm);
  if (!form.ok) return again(form);
  const applied = await applyForHearing(context.deps, actor, { ...form.value, number });
  return applied.ok ? redirect(`/notices/${number}?said=applied`, 303) : again(form, applied.reason);
}

export default function HearingApplication() {
  const t = useT();
  const { notice, own } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/notices/${notice.number}`}>{notice.title}</a>
      </p>
      <h1>{t("notices.apply")}</h1>
      <p className="lead">{notice.hearingHow}</p>
      {own ? (
        <div className="note">
          <p>{t(`notices.application.${own.outcome ?? "waiting"}`)}</p>
          {own.reason && <p>{t("notices.application.reason", { reason: own.reason })}</p>}
          <Written words={own.interest} />
        </div>
      ) : notice.phase !== "open" && !form.reason ? (
        <p className="note">{t("notices.application.closed")}</p>
      ) : (
        <form className="form" method="post">
          <FormProblems form={form} />
          <AreaField
            {...{ form, name: "interest", label: t("notices.application.interest"), required: true }}
            hint={t("notices.application.interest-hint")}
          />
          <p className="acts">
            <button className="btn" type="submit">
              {t("notices.application.send")}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
