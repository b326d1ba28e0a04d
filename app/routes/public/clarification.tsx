import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicClarification } from "#app/domain/outreach/texts/clarification-queries.server.ts";
import { wordsFor } from "#app/ui/outreach/both-words.ts";
import { ClarificationPage } from "#app/ui/outreach/clarification-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context: { deps, lang } }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("version");
  const version = asked === null ? undefined : Number(asked);
  const view = await publicClarification(deps.db.read, params.number ?? "", version);
  if (!view) throw missing();
  return { title: wordsFor(lang, view.draft.title).text, view };
}

export default function Clarification() {
  return <ClarificationPage view={useLoaderData<typeof loader>().view} />;
}
