import { useT } from "#app/ui/page-context.tsx";

/** The way back from a copy: the list of consultations, this one, its copies. */
export function ExportCrumb({ number, within = false }: { number: string; within?: boolean }) {
  const t = useT();
  const at = `/office/consultations/${number}`;
  return (
    <p className="crumb">
      <a href="/office/consultations">{t("consultations.desk")}</a>
      <a href={at}>{number}</a>
      {within && <a href={`${at}/exports`}>{t("reports.title")}</a>}
    </p>
  );
}
