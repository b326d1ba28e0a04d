import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { loadReview } from "#app/domain/moderation/load-review.server.ts";
import { putBack } from "#app/domain/moderation/put-back.server.ts";
import { putBackForm } from "#app/domain/moderation/review-form.ts";
import { canBePutBack } from "#app/domain/moderation/review-policy.ts";
import { publicWords } from "#app/domain/needs/public-words.ts";
import { PutBackForm } from "#app/ui/moderation/put-back-form.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "moderator", "coordinator");
  const loaded = await loadReview(context.deps.db.read, params.id ?? "");
  if (!loaded) throw missing();
  const { review, written, isLatest } = loaded;
  const { outcome, subjectKind: kind, ground, reason } = review;
  const isHidden = canBePutBack({ outcome, isLatest, isGone: written.isGone });
  const title = context.t("moderation.put-back");
  return { title, kind, words: publicWords(written.words), ground, reason, isHidden };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "moderator", "coordinator");
  const form = await parseForm(request, putBackForm);
  if (!form.ok) return again(form);
  const back = await putBack(context.deps, actor, { reviewId: params.id ?? "", ...form.value });
  return back.ok ? redirect("/office/review", 303) : again(form, back.reason);
}

export default function ReviewRestoration() {
  return <PutBackForm {...useLoaderData<typeof loader>()} form={formState(useActionData())} />;
}
