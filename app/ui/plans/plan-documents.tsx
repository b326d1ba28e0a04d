import type { PlanPage } from "#app/domain/plans/plan-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentList } from "./document-list.tsx";

/** What is laid open beside a version's own text. */
export function PlanDocuments({ documents }: Pick<PlanPage, "documents">) {
  const t = useT();
  if (documents.length === 0) return null;
  return (
    <section className="plan-part" id="documents" aria-labelledby="documents-title">
      <h2 id="documents-title">{t("documents.title")}</h2>
      <DocumentList documents={documents} />
    </section>
  );
}
