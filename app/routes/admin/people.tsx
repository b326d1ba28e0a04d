import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { officeChoices } from "#app/domain/offices/office-choices.server.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { peopleFilter } from "#app/domain/people/people-filter.ts";
import { findPeople } from "#app/domain/people/people-queries.server.ts";
import { PeoplePage } from "#app/ui/offices/people-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { deps, t } = context;
  const filter = peopleFilter(new URL(request.url).searchParams);
  const page = pageNumber(request);
  return {
    title: t("admin.place.people"),
    ...{ filter, page, mayLookUp: mayAdminister(reader) },
    choices: await officeChoices(deps.db.read),
    ...(await findPeople(deps.db.read, filter, page, deps.clock.now())),
  };
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
