import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { attentionNow } from "#app/domain/attention.server.ts";
import { readsAdministration } from "#app/domain/people/administering.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { adminGroups } from "#app/ui/admin/admin-places.ts";
import { AttentionList } from "#app/ui/admin/attention-list.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...readsAdministration);
  return { title: context.t("admin.title"), waiting: await attentionNow(context.deps) };
}

export default function AdminHome() {
  const t = useT();
  const { waiting } = useLoaderData<typeof loader>();
  return (
    <div className="office">
      <AdminNav here="/admin" />
      <h1>{t("admin.title")}</h1>
      <p className="lead">{t("admin.intro")}</p>
      <AttentionList waiting={waiting} />
      {adminGroups
        .filter(({ name }) => name !== "start")
        .map(({ name: group, places }) => (
          <section key={group}>
            <h2>{t(`admin.group.${group}`)}</h2>
            <ul className="records" aria-label={t(`admin.group.${group}`)}>
              {places.map(({ href, name }) => (
                <li key={href}>
                  <a href={href}>{t(`admin.place.${name}`)}</a>
                  <p className="hint">{t(`admin.lead.${name}`)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
