import PizZip from "pizzip";

/** A DOCX as the library that fills templates takes it. */
export type DocxZip = PizZip;
export const docxZip = (bytes: Uint8Array): DocxZip => new PizZip(Buffer.from(bytes));
