import { useT } from "#app/ui/page-context.tsx";

/** Said by screen readers of a link that leaves a half-written form standing. */
export function NewTab() {
  const t = useT();
  return <span className="visually-hidden"> {t("similar.new-tab")}</span>;
}
