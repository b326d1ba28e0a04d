import type { MaterialView } from "#app/domain/consultations/consultation-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { OfficeDocumentField } from "#app/ui/versions/office-document-field.tsx";
import { MaterialList } from "./material-list.tsx";

export function MaterialField({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <TextField
        {...{ name: "title", form, required: true, maxLength: 80, label: t("consultations.field.material") }}
      />
      <OfficeDocumentField
        label={t("consultations.field.document")}
        hint={t("consultations.hint.document")}
        required
      />
    </>
  );
}

type Props = { number: string; materials: readonly MaterialView[] };
export function MaterialRemovals({ number, materials }: Props) {
  const t = useT();
  return (
    <section>
      <h2>{t("consultations.materials")}</h2>
      {materials.length === 0 && <p className="quiet">{t("consultations.no-materials")}</p>}
      {materials.map((material) => (
        <div key={material.id} className="acts material-row">
          <MaterialList number={number} materials={[material]} />
          <a className="btn plain" href={`/office/consultations/${number}/materials/${material.id}/removal`}>
            {t("consultations.remove-named", { title: material.title })}
          </a>
        </div>
      ))}
    </section>
  );
}
