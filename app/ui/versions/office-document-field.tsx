import { useT } from "#app/ui/page-context.tsx";
import { DocumentField } from "#app/ui/primitives/document-field.tsx";

type Props = { label: string; hint: string; required: boolean };

/** A file that the office lays open: also a DOCX, and larger than a letter. */
export function OfficeDocumentField(props: Props) {
  const t = useT();
  return (
    <DocumentField
      {...props}
      accept=".pdf,.docx,.jpg,.jpeg,.png,application/pdf"
      kinds={t("documents.kinds")}
    />
  );
}
