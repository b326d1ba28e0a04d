import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { absenceOf } from "#app/domain/offices/absence-queries.server.ts";
import { grantStanding } from "#app/domain/offices/role-period.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { personPage } from "#app/domain/people/person-page-queries.server.ts";
import { PersonPage } from "#app/ui/offices/person-page.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params: { id = "" }, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { db, clock, zone } = context.deps;
  const now = clock.now();
  const found = await personPage(db.read, id, now);
  if (!found) throw missing();
  const { grants, ...person } = found;
  return {
    title: person.name,
    person,
    grants: grants.map((grant) => ({ ...grant, standing: grantStanding(grant, now) })),
    absence: await absenceOf(db.read, id, civilDateOf(now, zone)),
    mayAct: mayAdminister(reader) && reader.id !== id,
    byReplaced: new URL(request.url).searchParams.get("by") === "replaced-contact",
  };
}

export default function Person() {
  return <PersonPage {...useLoaderData<typeof loader>()} />;
}
