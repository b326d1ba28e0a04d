import { useActionData, useLoaderData } from "@remix-run/react";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  data,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/server-runtime";
import { filterOfAlert, followedQuery } from "#app/domain/needs/alerts/alert-filter.ts";
import { alertCodeForm, alertContactForm, alertForm } from "#app/domain/needs/alerts/alert-form.ts";
import { alertToken } from "#app/domain/needs/alerts/alert-token.server.ts";
import { filterNames, namesFrom } from "#app/domain/needs/alerts/filter-names.server.ts";
import { filterWords } from "#app/domain/needs/alerts/filter-words.ts";
import { followFilter } from "#app/domain/needs/alerts/follow-filter.server.ts";
import { contactOf } from "#app/domain/people/contact.ts";
import { codeInDemoBox } from "#app/domain/people/demo-code-queries.server.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { FollowPage } from "#app/ui/alerts/follow-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { checkForm, formOf, postedForm, valuesOf } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { statusOf } from "#app/web/respond.ts";

/** Follows the filter that the address names, as the map names it. */
export async function loader({ request, context: { deps, t, settings, actor } }: LoaderFunctionArgs) {
  const query = followedQuery(new URL(request.url).searchParams, settings.taxonomy);
  const filter = filterOfAlert(query);
  const names = await filterNames(namesFrom(deps), filter);
  if (filter.need && names.need === undefined) throw missing();
  // Somebody with an account follows a need by it.
  if (filter.need && actor.kind === "person") throw redirect(`/needs/${filter.need}`);
  return {
    title: t(filter.need ? "alerts.follow.one" : "alerts.follow.title"),
    query,
    need: filter.need,
    followed: filterWords(t, filter, names),
  };
}

type Values = Record<string, string[]>;

export async function action({ request, context }: ActionFunctionArgs) {
  const query = followedQuery(new URL(request.url).searchParams, context.settings.taxonomy);
  const values = valuesOf(await postedForm(request));
  if (context.actor.kind === "suspended") requirePerson(context, request);
  if (context.actor.kind !== "person")
    return values.intent?.[0] === "send-code"
      ? await sendTo(context, values)
      : await followAsGuest(context, query, values);
  const form = checkForm(formOf(values), alertForm);
  if (!form.ok) return await shown(context, values, undefined, form.errors);
  const made = await followFilter(context.deps, context.actor, { query, ...form.value, lang: context.lang });
  if (!made.ok && made.reason === "not-found") throw missing();
  if (!made.ok) return await shown(context, values, made.reason);
  return redirect("/account/alerts?said=followed", 303);
}

async function sendTo(context: AppLoadContext, values: Values) {
  const { deps, lang, callerDigest } = context;
  const form = checkForm(formOf(values), alertContactForm);
  if (!form.ok) return await shown(context, values, undefined, form.errors);
  const { email: contact } = form.value;
  const sent = await sendCode(deps, { purpose: "alert", contact, callerDigest, lang });
  if (!sent.ok) return await shown(context, values, sent.reason);
  return await shown(context, { ...values, codeId: [sent.codeId], code: [] });
}

async function followAsGuest(context: AppLoadContext, query: string, values: Values) {
  const { deps, lang } = context;
  const form = checkForm(formOf(values), alertCodeForm);
  if (!form.ok) return await shown(context, values, undefined, form.errors);
  const { email: contact, codeId, code, pace, hears } = form.value;
  const follower = { kind: "guest-contact" as const, contact, codeId, code };
  const made = await followFilter(deps, follower, { query, pace, hears, lang });
  if (made.ok) return redirect(`/alerts/${alertToken(deps, made.alertId)}?said=followed`, 303);
  if (made.reason === "not-found") throw missing();
  const spent = made.reason === "code-expired" || made.reason === "code-tries-spent";
  return await shown(context, spent ? { ...values, codeId: [], code: [] } : values, made.reason);
}

/** The form again; in the demo with the code that is on its way. */
async function shown(
  { deps }: AppLoadContext,
  { demoCode: _demoCode, ...values }: Values,
  reason?: string,
  errors: Record<string, string> = {},
) {
  const [id] = values.codeId ?? [];
  const contact = contactOf(values.email?.[0] ?? "");
  const code = id && contact && deps.config.WENJI_MODE === "demo" && (await codeInDemoBox(deps, id, contact));
  const status = reason ? statusOf(reason) : Object.keys(errors).length > 0 ? 422 : 200;
  const all = { ...values, ...(code && { demoCode: [code] }) };
  return data({ values: all, errors, ...(reason && { reason }) }, { status });
}

export default function AlertNew() {
  const { title: _title, ...asked } = useLoaderData<typeof loader>();
  const usual = { hears: "new", pace: asked.need ? "immediate" : "daily" };
  return <FollowPage {...asked} form={formState(useActionData(), usual)} />;
}
