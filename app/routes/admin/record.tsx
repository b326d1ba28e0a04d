import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ruleTrial } from "#app/domain/calendar/rule-trial.server.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { deskAt, isRegisterSlug } from "#app/domain/registers.server.ts";
import { factWords } from "#app/ui/admin/fact-words.ts";
import { RecordPage } from "#app/ui/admin/record-page.tsx";
import { RuleTrial } from "#app/ui/admin/rule-trial.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { deps, t, lang } = context;
  const { register: slug, key = "" } = params;
  if (!isRegisterSlug(slug)) throw missing();
  const desk = deskAt(slug, deps.settings.shipped);
  const record = await desk.record(deps, key);
  if (!record) throw missing();
  const page = pageNumber(request);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("done");
  return {
    title: factWords(t, lang, record.name),
    ...{ slug, record, page, mayChange: mayAdminister(reader) },
    history: await desk.history(deps.db.read, key, page),
    trial: slug === "rules" ? await ruleTrial(deps, key, searchParams.get("trial")) : undefined,
    done: asked === String(record.version) ? record.version : undefined,
  };
}

export default function Record() {
  const { trial, ...page } = useLoaderData<typeof loader>();
  return (
    <RecordPage {...page}>
      {trial && <RuleTrial href={`/admin/rules/${encodeURIComponent(page.record.key)}`} {...trial} />}
    </RecordPage>
  );
}
