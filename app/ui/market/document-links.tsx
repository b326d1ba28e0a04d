import type { DocumentView } from "#app/domain/market/entity-view.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Documents to download: never opened within a page of the portal. */
export function DocumentLinks({ documents, of }: { documents: readonly DocumentView[]; of: string }) {
  const t = useT();
  return documents.map(({ id, type, size, isPublic }) => (
    <span key={id} className="document-link">
      <a href={`/market-documents/${id}`}>
        {t("market.document.download", {
          of,
          type: t(type === "application/pdf" ? "market.document.pdf" : "market.document.picture"),
          size: Math.max(1, Math.round(size / 1024)),
        })}
      </a>
      {isPublic && <small>{t("market.document.public")}</small>}
    </span>
  ));
}
