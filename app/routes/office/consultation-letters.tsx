import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { letterGroups } from "#app/domain/consultations/ledger/letter-queries.server.ts";
import { LettersPage } from "#app/ui/consultations/ledger/letters-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const file = await consultationFile(context.deps, actor, params.number ?? "");
  if (!file) throw missing();
  const page = pageNumber(request);
  return {
    ...{ title: context.t("ledger.letters"), number: file.number, consultation: file.title, page },
    ...(await letterGroups(context.deps.db.read, file.id, page)),
  };
}

export default function ConsultationLetters() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <LettersPage {...page} />;
}
