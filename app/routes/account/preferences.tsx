import type { ActionFunctionArgs } from "@remix-run/server-runtime";
import { preferencesForm } from "#app/domain/people/preferences-form.ts";
import { choiceCookie } from "#app/web/cookies.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { backTo } from "#app/web/safe-path.ts";

export function loader() {
  throw missing();
}

/** Language, elder mode and contrast: kept in cookies, and back to the page it was chosen on. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, preferencesForm);
  if (!form.ok) throw missing();
  const { lang, elder, contrast, to } = form.value;
  const headers = new Headers({ Location: backTo(withoutLang(to)) });
  if (lang) headers.append("Set-Cookie", choiceCookie("lang", lang));
  if (elder) headers.append("Set-Cookie", choiceCookie("elder", elder));
  if (contrast) headers.append("Set-Cookie", choiceCookie("contrast", contrast));
  return new Response(null, { status: 303, headers });
}

/** An address that fixes the language would undo the choice. */
function withoutLang(to: string | undefined): string | undefined {
  if (!to) return to;
  const [path, query] = to.split("?");
  const rest = new URLSearchParams(query);
  rest.delete("lang");
  return rest.size > 0 ? `${path}?${rest}` : path;
}
