import { questionKinds } from "#app/domain/consultations/surveys/questionnaire.ts";
import { useT } from "#app/ui/page-context.tsx";
import { OfficeCrumb } from "./office-crumb.tsx";

type Props = { file: { number: string; title: string }; section: string; title: string };

/** Which kind of question: each needs other fields. */
export function KindChoicePage({ file, section, title }: Props) {
  const t = useT();
  const at = `/office/consultations/${file.number}/questionnaire/questions/new`;
  return (
    <>
      <OfficeCrumb file={file} />
      <h1>{title}</h1>
      <ul className="plain-list">
        {questionKinds.map((kind) => (
          <li key={kind}>
            <a href={`${at}?section=${section}&kind=${kind}`}>{t(`surveys.kind.${kind}`)}</a>
            <p className="quiet">{t(`surveys.kind-means.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
