import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { sessionOf } from "#app/domain/people/session-queries.server.ts";
import { sessionsOf } from "#app/domain/people/sessions-of-queries.server.ts";
import { SessionsPage } from "#app/ui/security/sessions-page.tsx";
import { requirePerson } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const { deps, t } = context;
  const own = await sessionOf(deps, request.headers);
  return { title: t("security.sessions.title"), sessions: await sessionsOf(deps, person, own?.id ?? "") };
}

export default function Sessions() {
  return <SessionsPage sessions={useLoaderData<typeof loader>().sessions} />;
}
