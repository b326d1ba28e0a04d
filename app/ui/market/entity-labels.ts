import type { Translate } from "#app/domain/text/language.ts";

/** Names of the fields of an entity's forms, for the list of what needs another look. */
export const entityLabels = (t: Translate) => ({
  uscc: t("market.uscc.label"),
  name: t("market.particulars.name"),
  legalRepresentative: t("market.particulars.legal"),
  "fields[]": t("market.particulars.fields"),
});

/** Of the form for who represents it. */
export const proofLabels = (t: Translate) => ({
  uscc: t("market.uscc.label"),
  name: t("market.proof.name"),
  document: t("market.proof.letter"),
});

/** Of the form for one qualification. */
export const qualificationLabels = (t: Translate) => ({
  kind: t("market.qualifications.kind"),
  title: t("market.qualifications.title-label"),
  number: t("market.qualifications.number-label"),
  issuer: t("market.qualifications.issuer"),
  validUntil: t("market.qualifications.until-label"),
  document: t("market.qualifications.document"),
});
