import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ownDataOf } from "#app/domain/privacy/export-own-data.server.ts";
import { OwnDataPage } from "#app/ui/privacy/own-data-page.tsx";
import { requireProof } from "#app/web/require-proof.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireProof(context, request, "export-own-data");
  const { deps, t } = context;
  return { title: t("privacy.own-data.title"), ownData: await ownDataOf(deps, person.id) };
}

export default function OwnData() {
  return <OwnDataPage ownData={useLoaderData<typeof loader>().ownData} />;
}
