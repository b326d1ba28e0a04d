import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { searchPlaces } from "#app/domain/geo/gazetteer/search-places.server.ts";
import { placeAsked } from "#app/domain/plans/place-asked.ts";
import { plansHere } from "#app/domain/plans/plans-here.server.ts";
import { HerePage } from "#app/ui/plans/here-page.tsx";

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [at, q, datum] = [searchParams.get("at"), searchParams.get("q"), searchParams.get("datum")];
  const found = q ? await searchPlaces(deps.db.read, deps.site, q) : [];
  const asked = placeAsked({ at, q, datum }, found, deps.site.bounds);
  const said = asked.kind === "at" ? await plansHere(deps.db.read, asked.at) : null;
  return { title: t("reading.here.title"), asked, said, q: q ?? "", datum: datum ?? "" };
}

export default function PlansHere() {
  const { title: _, ...here } = useLoaderData<typeof loader>();
  return <HerePage {...here} />;
}
