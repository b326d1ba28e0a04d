import type { DocumentLine } from "#app/domain/plans/documents/document-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Day } from "#app/ui/primitives/moment.tsx";
import { documentKind, documentName } from "./document-words.ts";
import { ShownBy } from "./shown-by.tsx";

/** Documents to download, each with its kind, size, review and digest; one that was taken back with why. */
export function DocumentList({ documents }: { documents: readonly DocumentLine[] }) {
  return (
    <ul className="plain-list document-list">
      {documents.map((document) => (
        <li key={document.id}>
          <DocumentEntry document={document} />
        </li>
      ))}
    </ul>
  );
}

export function DocumentEntry({ document }: { document: DocumentLine }) {
  const t = useT();
  const { id, digest, addedAt, withdrawnAt, withdrawnReason, reviewNumber, exemption } = document;
  const name = documentName(t, document);
  if (withdrawnAt)
    return (
      <>
        <s>
          <InOwnLanguage words={name} />
        </s>
        <span className="facts">
          <span>
            <InOwnLanguage
              words={withdrawnReason ?? ""}
              say={(reason) => t("documents.withdrawn", { reason })}
            />
          </span>
          <Day at={withdrawnAt} />
        </span>
      </>
    );
  return (
    <>
      <a href={`/plan-documents/${id}`}>
        <InOwnLanguage words={name} />
      </a>
      <span className="facts">
        <span>{documentKind(t, document)}</span>
        <span>
          {t("documents.added")} <Day at={addedAt} />
        </span>
        {(reviewNumber || exemption) && <ShownBy reviewNumber={reviewNumber} exemption={exemption} />}
      </span>
      <small>
        {t("documents.digest")} <code className="fingerprint">{digest}</code>
      </small>
    </>
  );
}
