import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { enteringRoles } from "#app/domain/needs/need-form.ts";
import { suggestionsFor } from "#app/domain/needs/similar/suggestions.server.ts";
import { similarMarkup } from "#app/ui/submit/similar-markup.server.tsx";
import { postedForm, valuesOf } from "#app/web/parse-form.ts";
import { requireRole } from "#app/web/require-actor.ts";

/** Whoever lands here without a form goes to the form. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url);
  if (isForStaff(pathname)) requireRole(context, request, ...enteringRoles);
  throw redirect(pathname.replace(/similar$/, "new"));
}

/** What a half-written form is like, for the script of the form: a post, so that nobody's words stand in an address or a log. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { deps, actor, lang, page } = context;
  const staff = isForStaff(new URL(request.url).pathname);
  if (staff) requireRole(context, request, ...enteringRoles);
  const values = valuesOf(await postedForm(request));
  const view = await suggestionsFor(deps, { actor, lang, staff }, values);
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return new Response(similarMarkup(page, view, staff), { headers });
}

const isForStaff = (pathname: string) => pathname.startsWith("/office/");
