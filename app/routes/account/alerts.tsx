import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { alertActForm } from "#app/domain/needs/alerts/alert-form.ts";
import { alertsOf } from "#app/domain/needs/alerts/alert-queries.server.ts";
import { alertSaid } from "#app/domain/needs/alerts/alert-said.ts";
import { mostAlerts } from "#app/domain/needs/alerts/alert-terms.ts";
import { changeAlert } from "#app/domain/needs/alerts/change-alert.server.ts";
import { accountOf } from "#app/domain/people/account-queries.server.ts";
import { daysOf } from "#app/domain/privacy/retention-queries.server.ts";
import { AccountNav } from "#app/ui/account/account-nav.tsx";
import { AlertPart } from "#app/ui/alerts/alert-part.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** What a person follows on the needs map. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const account = await accountOf(context.deps, person);
  if (!account) throw missing();
  const alerts = await alertsOf(context.deps, person.id);
  return {
    title: context.t("alerts.own.title"),
    alerts,
    byEmail: person.emailProved && account.tellByEmail,
    keptDays: await daysOf(context.deps.db.read, "alerts"),
    said: alertSaid(
      new URL(request.url),
      alerts.map(({ state }) => state),
    ),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await postedForm(request);
  const asked = checkForm(form, alertActForm);
  if (!asked.ok) return again(asked);
  const alertId = String(form.get("id") ?? "");
  const changed = await changeAlert(context.deps, { by: person, alertId }, asked.value);
  if (!changed.ok) return again({ values: asked.values }, changed.reason);
  return redirect(`/account/alerts?said=${asked.value.act}`, 303);
}

export default function Alerts() {
  const t = useT();
  const { alerts, byEmail, said, keptDays } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <AccountNav here="/account/alerts" />
      <h1>{t("alerts.own.title")}</h1>
      {said && (
        <p className="note good" role="status">
          {t(`alerts.said.${said}`)}
        </p>
      )}
      <p className="lead">{t("alerts.own.lead", { count: mostAlerts })}</p>
      <p className="hint">
        {t(byEmail ? "alerts.own.by-email" : "alerts.own.by-portal")}{" "}
        <a href="/account/notices">{t("account.notices.title")}</a>
      </p>
      {alerts.length === 0 && <Empty text={t("alerts.own.none")} href="/map" act={t("map.title")} />}
      {alerts.map((alert) => (
        <article key={alert.id} className="alert">
          <AlertPart {...{ alert, keptDays }} action="/account/alerts" heading="h2" />
        </article>
      ))}
    </section>
  );
}
