import { useT } from "#app/ui/page-context.tsx";

type Props = { number: string; consultation: string; within?: boolean };

/** The way back: the consultation, its contributions, and from one import to all of them. */
export function ImportCrumb({ number, consultation, within = false }: Props) {
  const t = useT();
  const at = `/office/consultations/${number}`;
  return (
    <p className="crumb">
      <a href={at}>{consultation}</a>
      <a href={`${at}/contributions`}>{t("consultations.contributions")}</a>
      {within && <a href={`${at}/imports`}>{t("ledger.imports")}</a>}
    </p>
  );
}
