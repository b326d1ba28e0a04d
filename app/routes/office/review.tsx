import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { openReviews, settledReviews } from "#app/domain/moderation/review-queries.server.ts";
import { ReviewQueue } from "#app/ui/moderation/review-queue.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "moderator", "coordinator");
  const { deps, t } = context;
  return {
    title: t("moderation.title"),
    open: await openReviews(deps.db.read),
    settled: await settledReviews(deps.db.read, pageNumber(request)),
  };
}

export default function Review() {
  const { open, settled } = useLoaderData<typeof loader>();
  return <ReviewQueue {...{ open, settled }} />;
}
