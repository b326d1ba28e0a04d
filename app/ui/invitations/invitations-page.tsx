import type { InvitationLine } from "#app/domain/invitations/invitation-view.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { NextPages } from "#app/ui/offices/next-pages.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { InvitationItem } from "./invitation-item.tsx";

type Props = { lines: InvitationLine[]; page: number; more: boolean };

/** Everybody who was asked to take a role, the newest first, and what became of it. */
export function InvitationsPage({ lines, page, more }: Props) {
  const t = useT();
  return (
    <div className="office">
      <AdminNav here="/admin/invitations" />
      <h1>{t("admin.place.invitations")}</h1>
      <p className="lead">{t("invitations.lead")}</p>
      <p className="acts">
        <a className="btn" href="/admin/invitations/new">
          {t("invitations.new")}
        </a>
      </p>
      {lines.length === 0 ? (
        <Empty text={t("invitations.none")} />
      ) : (
        <ul className="records" aria-label={t("admin.place.invitations")}>
          {lines.map((line) => (
            <InvitationItem key={line.id} line={line} />
          ))}
        </ul>
      )}
      <NextPages base="/admin/invitations" query="" page={page} more={more} />
    </div>
  );
}
