import { describe, expect, test } from "vitest";
import { pdfFault } from "./pdf-check.ts";

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const body =
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
const archiveEnd = `PK\x05\x06${"\0".repeat(18)}`;

test("a whole PDF is taken", () => {
  expect(pdfFault(bytes(body))).toBeUndefined();
});

describe("what is not only a PDF, or not a whole one", () => {
  test.each([
    ["nothing", "", "document-broken"],
    ["its end cut off", body.slice(0, -7), "document-broken"],
    ["something before it", `GIF89a${body}`, "document-broken"],
    ["an archive behind it", `${body}PK\x03\x04stuff${archiveEnd}`, "document-two-in-one"],
    [
      "an archive inside it",
      body.replace("endobj", `stream${archiveEnd}endstream endobj`),
      "document-two-in-one",
    ],
    ["a page behind it", `${body}<html><script>alert(1)</script>`, "document-two-in-one"],
    ["a page in a comment", body.replace("\n", "\n%<script >alert(1)</script>\n"), "document-two-in-one"],
    ["a lock", body.replace("/Root", "/Encrypt 5 0 R /Root"), "document-encrypted"],
    [
      "a script",
      body.replace("/Type", "/OpenAction << /S /JavaScript /JS (app.alert) >> /Type"),
      "document-runs-code",
    ],
    [
      "a script by another spelling",
      body.replace("/Type", "/#4Aava#53cript (x) /Type"),
      "document-runs-code",
    ],
    [
      "a file attached",
      body.replace("/Type", "/Names << /EmbeddedFiles 3 0 R >> /Type"),
      "document-runs-code",
    ],
  ])("%s", (_, text, fault) => {
    expect(pdfFault(bytes(text))).toBe(fault);
  });
});
