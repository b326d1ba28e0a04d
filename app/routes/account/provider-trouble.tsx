import { useLoaderData } from "@remix-run/react";
import { data, type LoaderFunctionArgs } from "@remix-run/server-runtime";
import { useT } from "#app/ui/page-context.tsx";
import { providerOf } from "#app/web/provider.ts";

const statuses = { down: 503, refused: 403, "not-believed": 400, "not-begun-here": 400 } as const;
type Trouble = keyof typeof statuses;
const isTrouble = (text: string): text is Trouble => Object.hasOwn(statuses, text);

/** What went wrong at the provider, and the other way in. */
export async function loader({ request, context: { deps, t, lang } }: LoaderFunctionArgs) {
  const { settings } = providerOf(deps);
  const asked = new URL(request.url).searchParams.get("what") ?? "";
  const what: Trouble = isTrouble(asked) ? asked : "not-begun-here";
  return data(
    { title: t("provider.trouble.title"), what, name: settings.label[lang] },
    { status: statuses[what] },
  );
}

export default function ProviderTroublePage() {
  const t = useT();
  const { what, name } = useLoaderData<{ what: Trouble; name: string }>();
  return (
    <section className="narrow">
      <h1>{t("provider.trouble.title")}</h1>
      <p className="lead">{t(`provider.trouble.${what}`, { name })}</p>
      <p className="acts">
        <a className="btn" href="/sign-in">
          {t("provider.trouble.by-code")}
        </a>
        <a className="btn plain" href="/sign-in/provider">
          {t("provider.trouble.again", { name })}
        </a>
      </p>
    </section>
  );
}
