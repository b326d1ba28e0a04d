import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { useT } from "#app/ui/page-context.tsx";
import { providerOf } from "#app/web/provider.ts";

/** Signed out here; the session at the city's provider goes on until it is ended there. */
export async function loader({ context: { deps, t, lang } }: LoaderFunctionArgs) {
  const provider = providerOf(deps);
  const there = await provider.goodbye().catch(() => undefined);
  return { title: t("provider.left.title"), name: provider.settings.label[lang], there: there?.href };
}

export default function ProviderLeftPage() {
  const t = useT();
  const { name, there } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <h1>{t("provider.left.title")}</h1>
      <p className="lead">{t("provider.left.lead", { name })}</p>
      <p className="acts">
        {there && (
          <a className="btn" href={there}>
            {t("provider.left.there", { name })}
          </a>
        )}
        <a className="btn plain" href="/">
          {t("provider.left.home")}
        </a>
      </p>
    </section>
  );
}
