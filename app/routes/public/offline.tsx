import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { useT } from "#app/ui/page-context.tsx";

export function loader({ context: { t } }: LoaderFunctionArgs) {
  return { title: t("problems.offline.title") };
}

/** Kept by the browser for when the network is gone. */
export default function Offline() {
  const t = useT();
  return (
    <section className="problem">
      <h1>{t("problems.offline.title")}</h1>
      <p>{t("problems.offline.text")}</p>
      <p>{t("problems.offline.kept")}</p>
    </section>
  );
}
