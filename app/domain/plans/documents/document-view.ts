import type { ShowingRecord } from "../plan-terms.ts";
import type { DocumentBytes } from "./document-terms.ts";

/** A document as everybody is told of it, or that it was taken back and why. */
export type DocumentLine = DocumentBytes &
  Pick<ShowingRecord, "reviewNumber" | "exemption"> & {
    id: string;
    addedAt: string;
    withdrawnAt: string | null;
    withdrawnReason: string | null;
  };

/** The same on the office's desk. */
export type DeskDocument = DocumentLine & { reviewed: boolean; isPublic: boolean; mayWithdraw: boolean };
