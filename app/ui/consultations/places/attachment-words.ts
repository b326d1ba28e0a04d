import type { AttachmentView } from "#app/domain/consultations/places/places-view.ts";
import type { Translate } from "#app/domain/text/language.ts";

/** "Attachment 2 (PDF, 90 KB)": its own name is not kept. */
export const attachmentWords = (t: Translate, { position, type, size }: AttachmentView) =>
  t("places.attachment", {
    position,
    kind: t(`consultations.material-type.${type === "application/pdf" ? "pdf" : "picture"}`, {
      kilobytes: Math.max(1, Math.round(size / 1024)),
    }),
  });
