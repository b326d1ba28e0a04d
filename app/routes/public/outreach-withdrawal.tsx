import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { eventView } from "#app/domain/outreach/events/event-queries.server.ts";
import { withdrawSignUp } from "#app/domain/outreach/events/withdraw-sign-up.server.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const { deps, t } = context;
  const event = await eventView(deps.db.read, actor, params.number ?? "", deps.clock.now());
  if (!event) throw missing();
  return { title: t("outreach.events.withdraw"), event };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  const number = params.number ?? "";
  const done = await withdrawSignUp(context.deps, actor, { number });
  return done.ok ? redirect(`/outreach/${number}`, 303) : again({ values: {} }, done.reason);
}

export default function Withdrawal() {
  const { t, lang } = usePage();
  const { event, title } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="crumb">
        <a href={`/outreach/${event.number}`}>{lang === "en" ? event.titleEn : event.title}</a>
      </p>
      <h1>{title}</h1>
      <p className="lead">
        {t(event.own ? "outreach.events.withdraw-lead" : "outreach.events.not-signed-up")}
      </p>
      <FormProblems form={formState(useActionData())} />
      <form className="form" method="post">
        <p className="acts">
          {event.own && (
            <button className="btn" type="submit">
              {title}
            </button>
          )}
          <a className="btn plain" href={`/outreach/${event.number}`}>
            {t("outreach.desk.back")}
          </a>
        </p>
      </form>
    </>
  );
}
