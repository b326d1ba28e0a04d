import { reasonForm, suspensionForm, verificationForm } from "./entity-forms.ts";

/** What each decision of the office asks whoever makes it for. */
export const officeMoveForms = {
  verify: verificationForm,
  renew: verificationForm,
  sendBack: reasonForm,
  sendBackRenewal: reasonForm,
  suspend: suspensionForm,
  lift: reasonForm,
} as const;

export type OfficeMove = keyof typeof officeMoveForms;
export const isOfficeMove = (text: string): text is OfficeMove => Object.hasOwn(officeMoveForms, text);
