import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { Carried } from "#app/ui/submit/carried.tsx";
import { postedForm, valuesOf } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { statusOf } from "#app/web/respond.ts";

/** Where a form goes that came too often, or when there is no room: nobody else has anything to see here. */
export function loader({ context: { held, t } }: LoaderFunctionArgs) {
  if (!held) throw missing();
  return { title: t("problems.held.title"), held };
}

/** Everything typed comes back, to be sent again; never a password. */
export async function action({ request, context: { held } }: ActionFunctionArgs) {
  if (!held) throw missing();
  const sent = held.readable ? await postedForm(request) : new FormData();
  const values = Object.fromEntries(
    Object.entries(valuesOf(sent)).filter(([name]) => !/pass(word|phrase)/i.test(name)),
  );
  held.files = [...sent.values()].some((value) => typeof value !== "string" && value.size > 0);
  return data(
    { values, errors: {} },
    { status: statusOf(held.reason), headers: { "Cache-Control": "no-store" } },
  );
}

export default function HeldForm() {
  const t = useT();
  const { to, reason, readable, posted, files } = useLoaderData<typeof loader>().held;
  const form = formState(useActionData());
  return (
    <section className="problem">
      <h1>{t("problems.held.title")}</h1>
      <p role="alert">{t(`reasons.${reason}`)}</p>
      {posted && <p>{t(readable ? "problems.held.kept" : "problems.held.go-back")}</p>}
      {files && <p>{t("problems.held.files")}</p>}
      {readable && (
        <form method="post" action={to} className="acts">
          <Carried form={form} except={[]} />
          {form.values.intent?.map((intent) => (
            <input key={intent} type="hidden" name="intent" value={intent} />
          ))}
          <button type="submit" className="btn">
            {t("problems.held.again")}
          </button>
        </form>
      )}
    </section>
  );
}
