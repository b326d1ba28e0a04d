import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { listInvitations } from "#app/domain/invitations/invitation-queries.server.ts";
import { InvitationsPage } from "#app/ui/invitations/invitations-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { deps, t } = context;
  const page = pageNumber(request);
  return { title: t("admin.place.invitations"), page, ...(await listInvitations(deps, page)) };
}

export default function Invitations() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}
