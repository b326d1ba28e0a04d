import type { DocumentBytes } from "#app/domain/plans/documents/document-terms.ts";
import type { Translate } from "#app/domain/text/language.ts";

/** By its own title, or as the paper that it is. */
export const documentName = (t: Translate, { purpose, title }: Pick<DocumentBytes, "purpose" | "title">) =>
  purpose === "attachment" ? (title ?? "") : t(`versions.paper.${purpose}`);

const kinds = {
  "application/pdf": "pdf",
  "image/webp": "picture",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
} as const;

/** PDF, 820 KB */
export const documentKind = (t: Translate, { type, size }: Pick<DocumentBytes, "type" | "size">) =>
  t("documents.kind", {
    kind: t(`documents.type.${kinds[type]}`),
    size:
      size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} KB` : `${(size / 1_000_000).toFixed(1)} MB`,
  });
