/** What a document is to a version: a drawing, sheet or text beside it; the statement on opinions; the hearing's minutes. */
export const documentPurposes = ["attachment", "statement", "minutes"] as const;
export type DocumentPurpose = (typeof documentPurposes)[number];

/** 意见采纳情况及理由 and 听证纪要: they go with a plan for approval and are public with its announcement. */
export const isPaperPurpose = (purpose: DocumentPurpose): boolean => purpose !== "attachment";

export type PlanDocumentType =
  | "application/pdf"
  | "image/webp"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export type DocumentBytes = {
  purpose: DocumentPurpose;
  title: string | null;
  /** SHA-256. */
  digest: string;
  type: PlanDocumentType;
  /** Bytes. */
  size: number;
};

/** As many as one version may carry at a time. */
export const mostDocuments = 40;
