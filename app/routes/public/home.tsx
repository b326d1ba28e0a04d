import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { useT } from "#app/ui/page-context.tsx";

export function loader({ context: { t } }: LoaderFunctionArgs) {
  return { title: t("home.title") };
}

export default function Home() {
  const t = useT();
  return <h1>{t("home.ask")}</h1>;
}
