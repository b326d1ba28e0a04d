import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { basisLinks } from "#app/domain/responses/basis-links.server.ts";
import { NeedSheet } from "#app/ui/needs/need-sheet.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, actor, t } }: LoaderFunctionArgs) {
  const need = await needForReader(deps, actor, params.number ?? "");
  if (!need) throw missing();
  return {
    title: `${t("needs.print.title")} ${need.number}`,
    need,
    bases: await basisLinks(deps, need),
    address: `${deps.origin}/needs/${need.number}`,
  };
}

export default function NeedPrint() {
  const { need, bases, address } = useLoaderData<typeof loader>();
  return <NeedSheet {...{ need, bases, address }} />;
}
