/** What a consultation can be taken along as; `csv` is a ZIP of tables, `zip` is everything. */
export const exportKinds = ["docx", "xlsx", "csv", "json", "zip"] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Names and personal data in free words as stars, or as they were written. */
export type ExportNames = "masked" | "full";

/** What names are taken along for; anything else is no reason. */
export const exportPurposes = ["approval-file", "tell-result", "check-handling", "archive"] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** `running` goes back to `queued` when whoever made it died; nothing is offered before `ready`. */
export type ExportState = "queued" | "running" | "ready" | "failed" | "expired";
export type ExportFault = "could-not-be-made" | "files-away" | "template-gone";

/** Days that a file can be fetched; one with names goes sooner. */
export const keptDays = { masked: 7, full: 1 } as const satisfies Record<ExportNames, number>;

/** A maker that was not heard of for so long is dead. It is heard of with every batch of rows. */
export const leaseMs = 30_000;
/** How often one is begun before it counts as failed. */
export const mostAttempts = 3;

export const endings = { docx: "docx", xlsx: "xlsx", csv: "zip", json: "json", zip: "zip" } as const;
export const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "application/zip",
  json: "application/json",
  zip: "application/zip",
} as const satisfies Record<ExportKind, string>;

/** The name under which a file is saved: nothing in it but what is public of its consultation. */
export const exportFileName = (number: string, kind: ExportKind, names: ExportNames) =>
  `wenji-${number}${kind === "csv" ? "-csv" : ""}${names === "full" ? "-names" : ""}.${endings[kind]}`;

/** How often the rows are read for each, by which its progress is counted. */
export const tablesIn = { docx: 1, xlsx: 3, csv: 3, json: 1, zip: 8 } as const satisfies Record<
  ExportKind,
  number
>;
