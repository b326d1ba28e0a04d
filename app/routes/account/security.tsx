import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { passwordHashOf } from "#app/domain/people/kept-password.server.ts";
import { factorsOf } from "#app/domain/people/second-factor-queries.server.ts";
import { SecurityPage } from "#app/ui/security/security-page.tsx";
import { requirePerson } from "#app/web/require-actor.ts";
import { backTo } from "#app/web/safe-path.ts";

/** The ways into one's account. Who must have a second factor before going on is told so here, and led back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = requirePerson(context, request);
  const { deps, t } = context;
  return {
    title: t("security.title"),
    hasPassword: (await passwordHashOf(deps.db.read, person.id)) !== undefined,
    factors: await factorsOf(deps.db.read, person.id),
    withheld: person.withheld ?? [],
    to: backTo(new URL(request.url).searchParams.get("to"), "/account"),
  };
}

export default function Security() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <SecurityPage {...parts} />;
}
