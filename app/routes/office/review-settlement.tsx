import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { settleForm } from "#app/domain/moderation/review-form.ts";
import { openReviews } from "#app/domain/moderation/review-queries.server.ts";
import { settleReview } from "#app/domain/moderation/settle-review.server.ts";
import { ReviewCard } from "#app/ui/moderation/review-card.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** One of the queue by itself: where a refusal without a reason comes back to. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "moderator", "coordinator");
  const [review] = await openReviews(context.deps.db.read, params.id ?? "");
  return { title: context.t("moderation.title"), review };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "moderator", "coordinator");
  const form = await parseForm(request, settleForm);
  if (!form.ok) return again(form);
  const settled = await settleReview(context.deps, actor, { reviewId: params.id ?? "", ...form.value });
  if (!settled.ok) return again(form, settled.reason);
  return redirect("/office/review", 303);
}

export default function ReviewSettlement() {
  const t = useT();
  const { review } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <section>
      <p className="crumb">
        <a href="/office/review">{t("moderation.title")}</a>
      </p>
      <h1>{t("moderation.settle")}</h1>
      {review ? <ReviewCard {...{ review, form }} /> : <p className="note">{t("reasons.already-done")}</p>}
    </section>
  );
}
