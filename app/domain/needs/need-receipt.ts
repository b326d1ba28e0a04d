import type { LegalBasis } from "../calendar/rule-validity.ts";
import type { Publication } from "./need-terms.ts";

/** What a writer is told when their need has arrived. */
export type NeedReceipt = {
  number: string;
  title: string;
  unit?: { name: string; nameEn: string; phone: string | null } | undefined;
  planner?: string | undefined;
  rule?: { name: string; nameEn: string } | undefined;
  dueOn?: string | undefined;
  basis?: LegalBasis | undefined;
  provisional: boolean;
  publication: Publication;
  isPublic: boolean;
  submittedAt: string;
  onBehalf: boolean;
  /** For whoever has no account; shown with the receipt and never again. */
  queryCode?: string | undefined;
};
