import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { draftOf, dropDraft } from "#app/domain/needs/need-draft.server.ts";
import { joinNeed } from "#app/domain/needs/similar/join-need.server.ts";
import { joinedOf } from "#app/domain/needs/similar/joined.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { MeTooPage } from "#app/ui/submit/me-too-page.tsx";
import { postedForm } from "#app/web/parse-form.ts";
import { pointerCookie, pointerOf } from "#app/web/pointer-cookie.ts";
import { refusal } from "#app/web/refusal.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { requireSwitch } from "#app/web/require-switch.ts";

/** In place of a second need: how one stands to the first, what happens next, and the way back to what one was writing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t } = context;
  const need = await joinedOf(deps.db.read, actor, params.number ?? "");
  if (!need) throw missing();
  const draft = pointerOf(deps, request, "wenji_draft");
  const kept = draft !== undefined && (await draftOf(deps, draft)) !== undefined;
  const speaks = (await voicesFor(deps, actor)).length > 0;
  return { title: t("similar.join.title"), need, kept, speaks };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { deps } = context;
  const number = params.number ?? "";
  const page = `/needs/${encodeURIComponent(number)}/me-too`;
  const form = await postedForm(request.clone());
  if (form.get("intent") === "drop") return await drop(request, context);
  const person = await requireProof(context, request, "support", page);
  const joined = await joinNeed(deps, person, number);
  if (!joined.ok && joined.reason === "switched-off") requireSwitch(context, "support");
  if (!joined.ok && joined.reason === "not-found") throw refusal(context, joined.reason);
  return redirect(page, 303);
}

async function drop(request: Request, { deps }: ActionFunctionArgs["context"]) {
  const draft = pointerOf(deps, request, "wenji_draft");
  if (draft) await dropDraft(deps, draft);
  return data({ dropped: true }, { headers: { "Set-Cookie": pointerCookie(deps, "wenji_draft", "", 0) } });
}

export default function NeedMeToo() {
  const { need, kept, speaks } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const dropped = done !== undefined && "dropped" in done;
  return <MeTooPage need={need} kept={kept && !dropped} dropped={dropped} speaks={speaks} />;
}
