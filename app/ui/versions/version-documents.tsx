import type { VersionFile } from "#app/domain/notices/version-file-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { DocumentEntry } from "#app/ui/plans/document-list.tsx";

/** The documents of a version on the office's desk: what is public, what waits for its review. */
export function VersionDocuments({ file }: { file: VersionFile }) {
  const { t } = usePage();
  const { plan, number, documents, mayAttach } = file;
  const at = `/office/plans/${plan.id}/versions/${number}/documents`;
  return (
    <section id="documents">
      <h2>{t("documents.title")}</h2>
      {documents.length === 0 && <p className="quiet">{t("documents.none")}</p>}
      <ul className="plain-list document-list">
        {documents.map((document) => (
          <li key={document.id}>
            <DocumentEntry document={document} />
            {document.withdrawnAt === null && (
              <span className="facts">
                <strong>{t(`documents.standing.${standingOf(document)}`)}</strong>
                {document.mayWithdraw && (
                  <a href={`${at}/${document.id}/withdrawal`}>{t("documents.withdraw")}</a>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {mayAttach && (
        <p className="acts">
          <a className="btn plain" href={at}>
            {t("documents.attach")}
          </a>
        </p>
      )}
    </section>
  );
}

const standingOf = ({ isPublic, reviewed }: VersionFile["documents"][number]) =>
  isPublic ? "public" : reviewed ? "reviewed" : "unreviewed";
