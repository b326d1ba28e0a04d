import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { versionFile } from "#app/domain/notices/version-file.server.ts";
import { recordReview } from "#app/domain/plans/record-review.server.ts";
import { reviewForm } from "#app/domain/plans/review-form.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, TextField } from "#app/ui/primitives/field.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { DayField } from "#app/ui/versions/move-fields.tsx";
import { partName } from "#app/ui/versions/part-name.ts";
import { VersionFormPage } from "#app/ui/versions/version-form-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "" } = params;
  const file = await versionFile(context.deps, actor, { planId, number });
  if (!file) throw missing();
  const query = new URL(request.url).searchParams;
  const [part, code] = [query.get("part") ?? "version", query.get("code") ?? ""];
  const found = file.parts.find((each) => each.part === part && each.code === code);
  if (!found) throw missing();
  return { title: context.t("versions.parts.record"), plan: file.plan, number, found };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "" } = params;
  const form = await parseForm(request, reviewForm);
  if (!form.ok) return again(form);
  const recorded = await recordReview(context.deps, actor, { ...form.value, planId, number });
  return recorded.ok
    ? redirect(`/office/plans/${planId}/versions/${number}#parts`, 303)
    : again(form, recorded.reason);
}

export default function PlanSecrecy() {
  const { t, lang } = usePage();
  const { plan, number, found } = useLoaderData<typeof loader>();
  const { part, code, fingerprint, reviewNumber, exemption } = found;
  const form = formState(useActionData(), {
    reviewNumber: reviewNumber ?? "",
    exemption: exemption ?? "",
  });
  const name = partName(t, lang, found);
  const heading = t("versions.secrecy.title", { part: t(`versions.part.${part}`), name });
  return (
    <VersionFormPage
      {...{ plan, number, form, heading, lead: t("versions.secrecy.lead"), send: t("versions.secrecy.send") }}
    >
      {part === "document" && (
        <p>
          <a href={`/plan-documents/${code}`}>{t("documents.look")}</a>
        </p>
      )}
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="seen" value={fingerprint} />
      <TextField {...{ name: "who", form, required: true, maxLength: 60, label: t("versions.field.who") }} />
      <DayField name="when" form={form} />
      <AreaField {...{ name: "basis", form, required: true, rows: 2, label: t("versions.field.basis") }} />
      <TextField
        {...{ name: "reviewNumber", form, maxLength: 60, label: t("versions.field.reviewNumber") }}
        hint={t("versions.hint.reviewNumber")}
      />
      <AreaField {...{ name: "exemption", form, rows: 2, label: t("versions.field.exemption") }} />
    </VersionFormPage>
  );
}
