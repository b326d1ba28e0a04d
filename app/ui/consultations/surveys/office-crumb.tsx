import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";

type Props = { file: { number: string; title: string }; here?: boolean };

/** The way back from a page about a questionnaire; `here` is its own first page. */
export function OfficeCrumb({ file: { number, title }, here = false }: Props) {
  const t = useT();
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={`/office/consultations/${number}`}>{title}</a>
        {!here && <a href={`/office/consultations/${number}/questionnaire`}>{t("surveys.title")}</a>}
      </p>
    </>
  );
}
