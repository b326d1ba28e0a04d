import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { docxFile, para } from "#tests/factories/docx.ts";
import { markdownPlan, squareAt } from "#tests/factories/plan-files.ts";
import { cgcs2000Prj, shapefileZip } from "#tests/factories/shapefiles.ts";
import { importLimits } from "./import-limits.ts";
import { readApart } from "./read-apart.server.ts";

const said = { code: "zone", kind: "zone", name: "分区" };
const told = async (name: string, bytes: Uint8Array) =>
  (await readApart([{ name, bytes, said }])).problems
    .filter(({ problem }) => problem !== "document-missing")
    .map(({ problem }) => problem);
const sound = [para("第一章 总则", "1"), para("第1条 一", "2"), para("词。")];

test("a document of millions of elements in a few kilobytes is read no further, and others are read after it", async () => {
  const elements = "<w:p/>".repeat(Math.floor(importLimits.xmlBytes / 6) - 100);
  const bomb = docxFile({ blocks: [], documentXml: `<w:document><w:body>${elements}</w:body></w:document>` });
  expect(bomb.length).toBeLessThan(256 * 1024);
  expect(await told("a.docx", bomb)).toEqual(["xml-too-many-elements"]);
  const after = await readApart([markdownPlan([["步行", "词。"]])]);
  expect(after.problems).toEqual([]);
}, 60_000);

test("zips of ten thousand files, of more bytes than they say, and of names that lead elsewhere", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 10_000 }, (_file, at) => [`${at}.txt`, new Uint8Array(1)]),
  );
  expect(await told("a.zip", zipSync(many, { level: 0 }))).toEqual(["zip-too-many-files"]);

  const lying = zipSync({ "a.shp": new Uint8Array(4_000_000), "a.dbf": new Uint8Array(10) });
  const view = new DataView(lying.buffer, lying.byteOffset);
  for (let at = 0; at + 28 < lying.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 50, true);
  expect(await told("a.zip", lying)).not.toEqual([]);

  const prj = cgcs2000Prj(120, 500_000).replace(/^PROJCS.*?(GEOGCS.*\]\]),PROJECTION.*$/, "$1");
  const layer = shapefileZip({
    ...{ fields: ["DLBM", "NAME"], prj, name: "../../../etc/zone" },
    rows: [{ ring: squareAt(118.6), values: ["07", "甲"] }],
  });
  expect(await told("a.zip", layer)).toEqual([]);
});

test("a document fetches nothing: pictures elsewhere are missing ones, and no entity is read", async () => {
  const relations = `<Relationships><Relationship Id="r1" Target="http://127.0.0.1:9/a.png" TargetMode="External"/><Relationship Id="r2" Target="../../../etc/passwd"/></Relationships>`;
  const picture = (id: string) =>
    `<w:p><w:r><w:drawing><a:blip r:link="${id}" r:embed="${id}"/></w:drawing></w:r></w:p>`;
  const words = (text: string, style: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const documentXml = `<w:document><w:body>${words("第一章 总则", "1")}${words("第1条 图", "2")}${picture("r1")}${picture("r2")}</w:body></w:document>`;
  const zip = zipSync({
    "word/document.xml": strToU8(documentXml),
    "word/_rels/document.xml.rels": strToU8(relations),
    "word/styles.xml": strToU8(
      '<w:styles><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>',
    ),
  });
  expect(await told("a.docx", zip)).toEqual(["picture-missing", "picture-missing"]);
  const entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>';
  expect(await told("a.docx", docxFile({ blocks: sound, documentXml: entity }))).toEqual([
    "xml-declares-entities",
  ]);
});
