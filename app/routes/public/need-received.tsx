import { useLoaderData } from "@remix-run/react";
import { type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { needReceipt } from "#app/domain/needs/need-receipt-queries.server.ts";
import { Receipt } from "#app/ui/submit/receipt.tsx";
import { pointerOf } from "#app/web/pointer-cookie.ts";

/** The receipt of what this browser has just handed in; later the way back is by number and query code. */
export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const needId = pointerOf(deps, request, "wenji_receipt");
  const receipt = needId && (await needReceipt(deps, needId));
  if (!receipt) throw redirect("/follow-up");
  return { title: t("submit.receipt.title", { number: receipt.number }), receipt };
}

export const headers = () => ({ "Cache-Control": "no-store" });

export default function NeedReceived() {
  return <Receipt {...useLoaderData<typeof loader>()} />;
}
