import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import type { Posting } from "#app/domain/administration/desk.server.ts";
import { recordStep } from "#app/domain/administration/record-form.ts";
import type { ChangePreview } from "#app/domain/administration/record-line.ts";
import { deskAt, isRegisterSlug } from "#app/domain/registers.server.ts";
import { ChangePage } from "#app/ui/admin/change-page.tsx";
import { fieldLabels } from "#app/ui/admin/field-labels.ts";
import { RecordFields } from "#app/ui/admin/record-fields.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, type FormAgain, postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

/** The desk and the record of an address; without a key, a record that is being added. */
async function placeOf({ deps }: AppLoadContext, { register, key }: LoaderFunctionArgs["params"]) {
  if (!isRegisterSlug(register)) throw missing();
  const desk = deskAt(register, deps.settings.shipped);
  if (key === undefined && !desk.canAdd) throw missing();
  const record = key === undefined ? undefined : await desk.record(deps, key);
  if (key !== undefined && !record) throw missing();
  return { slug: register, key, desk, record };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "administrator");
  const { slug, key, desk, record } = await placeOf(context, params);
  const latest = key === undefined ? undefined : (await desk.history(context.deps.db.read, key)).lines[0];
  return {
    title: context.t(record ? `admin.change-act.${slug}` : `admin.add.${slug}`),
    slug,
    record: record && { key: record.key, name: record.name, version: record.version },
    latest,
    choices: await desk.choices(context.deps.db.read),
    initial: record?.values ?? {},
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "administrator");
  const { slug, key, desk } = await placeOf(context, params);
  await requireProof(context, request, slug === "site" ? "change-site" : "change-rules");
  const fields = await postedForm(request);
  const step = checkForm(fields, recordStep);
  const form = checkForm(fields, desk.form(key));
  if (!form.ok) return refused(form);
  if (!step.ok) return withPreview(context, form.value, 0, form.values, step.errors);
  const { version, reason } = step.value;
  if (step.value.step === "edit") return answer({ values: form.values, errors: {} });
  if (step.value.step === "preview") return withPreview(context, form.value, version, form.values, {});
  if (reason === "")
    return withPreview(context, form.value, version, form.values, { reason: "field-needed" });
  const made = await form.value.confirm(context.deps, actor, version, reason);
  if (!made.ok) return refused({ values: form.values }, made.reason);
  const record = encodeURIComponent(form.value.key);
  return redirect(`/admin/${slug}/${record}?done=${made.version}`, 303);
}

/** The second step: what the posted change would do, or why it can't be made. */
async function withPreview(
  { deps }: AppLoadContext,
  posting: Posting,
  version: number,
  values: Record<string, string[]>,
  errors: Record<string, string>,
) {
  const found = await posting.preview(deps, version);
  if (!found.ok) return refused({ values }, found.reason);
  const preview: ChangePreview = { differences: found.differences, effects: found.effects };
  return answer({ values, errors, preview }, Object.keys(errors).length > 0 ? 422 : 200);
}

type Answer = FormAgain & { preview?: ChangePreview };

const answer = (body: Answer, status = 200) => data(body, { status });

function refused(...form: Parameters<typeof again>) {
  const { data: body, init } = again(...form);
  return data<Answer>(body, init ?? {});
}

export default function RecordChange() {
  const t = useT();
  const { slug, record, latest, choices, initial } = useLoaderData<typeof loader>();
  const answered = useActionData<Answer>();
  const form = formState(answered, initial);
  const isMeanwhile = form.reason === "changed-meanwhile";
  const seen = Number(form.values.version?.[0] ?? record?.version ?? 0);
  return (
    <ChangePage
      {...{ slug, form }}
      record={record}
      version={isMeanwhile ? (record?.version ?? 0) : seen}
      preview={answered?.preview}
      meanwhile={isMeanwhile ? latest : undefined}
      fields={<RecordFields {...{ slug, form, choices }} isNew={record === undefined} />}
      labels={fieldLabels(t, slug)}
    />
  );
}
