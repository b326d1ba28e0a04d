import type { Lang } from "../../text/language.ts";
import type { ExportFault, ExportKind, ExportNames, ExportPurpose, ExportState } from "./export-terms.ts";

/** A copy that was asked for, as its page and the list show it. */
export type ExportView = {
  id: string;
  kind: ExportKind;
  names: ExportNames;
  language: Lang;
  state: ExportState;
  done: number;
  total: number;
  purpose: ExportPurpose | null;
  words: string | null;
  askedAt: string;
  by: string;
  size: number | null;
  expiresAt: string | null;
  fault: ExportFault | null;
  mayFetch: boolean;
};

export type ExportsPage = {
  number: string;
  consultation: string;
  mayAsk: boolean;
  mayName: boolean;
  templates: { id: string; name: string }[];
  mayKeepTemplates: boolean;
  exports: ExportView[];
};
