import type { Translate } from "#app/domain/text/language.ts";

/** What `draft.client.ts` says, handed over as data attributes. */
export const draftWords = (t: Translate) => ({
  "data-found": t("submit.draft.found"),
  "data-restore": t("submit.draft.restore"),
  "data-discard": t("submit.draft.discard"),
});
