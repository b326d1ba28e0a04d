import { useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { alertActForm } from "#app/domain/needs/alerts/alert-form.ts";
import { alertOfToken } from "#app/domain/needs/alerts/alert-queries.server.ts";
import { alertSaid } from "#app/domain/needs/alerts/alert-said.ts";
import { changeAlert } from "#app/domain/needs/alerts/change-alert.server.ts";
import { draftOf } from "#app/domain/needs/need-draft.server.ts";
import { daysOf } from "#app/domain/privacy/retention-queries.server.ts";
import { AlertPart } from "#app/ui/alerts/alert-part.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { checkForm, postedForm } from "#app/web/parse-form.ts";
import { pointerOf } from "#app/web/pointer-cookie.ts";
import { missing } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** An alert by its secret address, without signing in. Looking changes nothing: mail scanners follow every link. */
export async function loader({ request, params, context: { deps, t } }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const alert = await alertOfToken(deps, token);
  if (!alert) throw missing();
  const said = alertSaid(new URL(request.url), [alert.state]);
  const draft = pointerOf(deps, request, "wenji_draft");
  const isWriting = draft !== undefined && (await draftOf(deps, draft)) !== undefined;
  const keptDays = await daysOf(deps.db.read, "alerts");
  return { title: t("alerts.one.title"), token, alert, said, isWriting, keptDays };
}

/** A mail program's one click (RFC 8058) stops it at once and is answered without a redirect; a button of the page leads back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const form = await postedForm(request);
  if (form.get("List-Unsubscribe") === "One-Click") {
    const ended = await changeAlert(context.deps, { by: "token", token }, { act: "end" });
    if (!ended.ok) throw missing();
    return null;
  }
  const asked = checkForm(form, alertActForm);
  if (!asked.ok) return again(asked);
  const changed = await changeAlert(context.deps, { by: "token", token }, asked.value);
  if (!changed.ok) return again({ values: asked.values }, changed.reason);
  return redirect(`/alerts/${token}?said=${asked.value.act}`, 303);
}

export default function Alert() {
  const t = useT();
  const { token, alert, said, isWriting, keptDays } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("alerts.one.title")}</h1>
      {said && (
        <p className="note good" role="status">
          {t(`alerts.said.${said}`)}
        </p>
      )}
      {alert.state === "ended" && (
        <p className="note good" role="status">
          {t("alerts.one.ended")}
        </p>
      )}
      {alert.contact && <p>{t("alerts.one.to", { address: alert.contact })}</p>}
      <AlertPart
        {...{ alert, keptDays }}
        action={`/alerts/${token}`}
        heading="p"
        fresh={said === "followed"}
      />
      {isWriting && alert.filter.need && (
        <p>
          <a href={`/needs/${alert.filter.need}/me-too`}>{t("alerts.one.writing")}</a>
        </p>
      )}
    </section>
  );
}
