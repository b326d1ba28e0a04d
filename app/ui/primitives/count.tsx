import { useT } from "#app/ui/page-context.tsx";

/** A rate never stands alone: "解决率 81% (1,204 / 1,486)"; a dash when there is nothing to count. */
export function Count({ label, part, whole }: { label: string; part: number; whole: number }) {
  const t = useT();
  return (
    <span className="count">
      <span className="count-label">{label}</span>{" "}
      <strong>{whole === 0 ? "—" : `${Math.round((part / whole) * 100)}%`}</strong>{" "}
      <small>{t("shell.of", { part: grouped(part), whole: grouped(whole) })}</small>
    </span>
  );
}

export const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
