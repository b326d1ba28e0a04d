import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docxFault } from "./docx-check.server.ts";

const parts = {
  "[Content_Types].xml": "<Types/>",
  "word/document.xml": "<w:document><w:body><w:p><w:r><w:t>听证纪要</w:t></w:r></w:p></w:body></w:document>",
};
const docx = (more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(Object.entries({ ...parts, ...more }).map(([name, text]) => [name, strToU8(text)])),
  );
const joined = (...all: Uint8Array[]) => Uint8Array.from(all.flatMap((bytes) => [...bytes]));

test("a plain DOCX is taken, one with a picture too", () => {
  expect(docxFault(docx())).toBeUndefined();
  expect(docxFault(docx({ "word/media/image1.png": "x" }))).toBeUndefined();
});

describe("what is not only a DOCX, or carries more than its text", () => {
  test.each([
    ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), "word-file-broken"],
    ["its end cut off", docx().slice(0, -30), "word-file-two-in-one"],
    ["a page behind it", joined(docx(), strToU8("<html><script>alert(1)</script>")), "word-file-two-in-one"],
    ["another zip behind it", joined(docx(), docx()), "word-file-two-in-one"],
    ["a PDF in its first part", docx({ "%PDF-1.7": "x" }), "word-file-two-in-one"],
    ["a macro", docx({ "word/vbaProject.bin": "x" }), "word-file-runs-code"],
    ["an embedded file", docx({ "word/embeddings/oleObject1.bin": "x" }), "word-file-runs-code"],
    [
      "a template from elsewhere",
      docx({ "word/_rels/settings.xml.rels": '<Relationship TargetMode="External"/>' }),
      "word-file-runs-code",
    ],
    ["comments", docx({ "word/comments.xml": "<w:comments/>" }), "word-file-tracks-changes"],
    [
      "a deleted passage",
      docx({ "word/document.xml": parts["word/document.xml"].replace("<w:r>", '<w:del w:id="1"><w:r>') }),
      "word-file-tracks-changes",
    ],
  ])("%s", (_, bytes, fault) => {
    expect(docxFault(bytes)).toBe(fault);
  });
});
