import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { needReportForm } from "#app/domain/moderation/review-form.ts";
import { commentForReport } from "#app/domain/needs/comment-queries.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { ReportForm } from "#app/ui/moderation/report-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  const { deps, t } = context;
  const need = await needForReader(deps, actor, params.number ?? "");
  if (!need) throw missing();
  const comment = new URL(request.url).searchParams.get("comment");
  const words = comment ? await commentForReport(deps.db.read, need, comment) : undefined;
  if (comment && words === undefined) throw missing();
  return { title: t("needs.report-form.title"), number: need.number, needTitle: need.title, comment, words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireProof(context, request, "report-content");
  const number = params.number ?? "";
  const form = await parseForm(request, needReportForm);
  if (!form.ok) return again(form);
  const reported = await reportContent(context.deps, actor, { number, ...form.value });
  if (!reported.ok) return again(form, reported.reason);
  return redirect(`/needs/${number}?said=reported`, 303);
}

export default function NeedReport() {
  const t = useT();
  const { number, needTitle, comment, words } = useLoaderData<typeof loader>();
  const about =
    words === undefined
      ? t("needs.report-form.about-need", { title: needTitle })
      : t("needs.report-form.about-comment", { words: shorten(words, 80) });
  const back = { href: `/needs/${number}`, label: t("needs.page.number", { number }) };
  return (
    <ReportForm
      {...{ back, about, besides: t("needs.report-form.besides") }}
      form={formState(useActionData(), { comment: comment ?? "" })}
    />
  );
}
