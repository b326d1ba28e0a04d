import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { useT } from "#app/ui/page-context.tsx";
import { handbookPages } from "#app/web/handbook.ts";

export function loader({ context: { t } }: LoaderFunctionArgs) {
  return { title: t("help.title"), pages: handbookPages };
}

export default function Help() {
  const t = useT();
  const { pages } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{t("help.title")}</h1>
      <p className="lead">{t("help.lead")}</p>
      <dl className="proofs">
        {pages.map((page) => (
          <div key={page}>
            <dt>
              <a href={`/help/${page}`}>{t(`help.page.${page}`)}</a>
            </dt>
            <dd>{t(`help.for.${page}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
