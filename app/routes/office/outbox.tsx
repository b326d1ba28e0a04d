import { useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";
import { deliveryChoice } from "#app/domain/notifications/delivery-choice.ts";
import { deliveryCounts, troubledDeliveries } from "#app/domain/notifications/delivery-queries.server.ts";
import { deliveryStates } from "#app/domain/notifications/delivery-states.ts";
import { subjectsOf } from "#app/domain/notifications/message-subjects.server.ts";
import { settleDelivery } from "#app/domain/notifications/settle-delivery.server.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AskFirst } from "#app/ui/primitives/ask-first.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator", "administrator");
  const { deps, t } = context;
  const [counts, troubled] = await Promise.all([
    deliveryCounts(deps.db.read),
    troubledDeliveries(deps.db.read),
  ]);
  const subjects = await subjectsOf(deps.db.read, troubled, deps.placesFile);
  const rows = troubled.map((row) => ({ ...row, number: subjects.get(row.subjectId)?.number ?? "" }));
  const asked = new URL(request.url).searchParams.get("leave");
  return { title: t("outbox.title"), counts, rows, leaving: rows.find(({ id }) => id === asked) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireRole(context, request, "coordinator", "administrator");
  const form = await parseForm(request, deliveryChoice);
  if (!form.ok) return again(form);
  const settled = await settleDelivery(context.deps, person, form.value);
  return settled.ok ? redirect("/office/outbox", 303) : again(form, settled.reason);
}

export default function Outbox() {
  const t = useT();
  const { counts, rows, leaving } = useLoaderData<typeof loader>();
  return (
    <div className="office">
      <OfficeNav here="/office/outbox" />
      <h1>{t("outbox.title")}</h1>
      <p className="lead">{t("outbox.intro")}</p>
      {leaving && <Leaving row={leaving} />}
      <h2 className="outbox-head">{t("outbox.counts")}</h2>
      <p className="facts">
        {deliveryStates.map((state) => (
          <span key={state}>
            {t(`outbox.state.${state}`)} {counts[state]}
          </span>
        ))}
      </p>
      <h2>{t("outbox.troubled")}</h2>
      {rows.length === 0 ? <Empty text={t("outbox.none")} /> : <Troubled rows={rows} />}
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

/** Asked before a letter is given up: nobody can send it afterwards. */
function Leaving({ row: { id, channel, number } }: { row: Row }) {
  const t = useT();
  return (
    <section className="note" aria-labelledby="leaving">
      <h2 id="leaving">{t("outbox.leaving")}</h2>
      <p>
        {t(`outbox.channel.${channel}`)} {number} · {t("outbox.leaving-lead")}
      </p>
      <AskFirst carried={{ id, settlement: "leave" }} act={t("outbox.leave")} back="/office/outbox" />
    </section>
  );
}

function Troubled({ rows }: { rows: Row[] }) {
  const t = useT();
  const heads = ["what", "about", "since", "tries", "why", "decide"];
  return (
    <div className="wide-table">
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`outbox.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {t(`outbox.state.${row.state}`)} · {t(`outbox.channel.${row.channel}`)}
              </td>
              <td>{row.number}</td>
              <td>
                <Moment at={row.createdAt} />
              </td>
              <td>{row.attempts}</td>
              <td>{row.lastError}</td>
              <td>
                <form method="post">
                  <input type="hidden" name="id" value={row.id} />
                  <button type="submit" className="btn plain" name="settlement" value="resend">
                    {t("outbox.resend")}
                  </button>{" "}
                  <a className="btn plain" href={`/office/outbox?leave=${row.id}`}>
                    {t("outbox.leave")}
                  </a>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
