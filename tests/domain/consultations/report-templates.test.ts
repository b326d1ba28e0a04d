import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { askExport } from "#app/domain/consultations/reports/ask-export.server.ts";
import { claimExport } from "#app/domain/consultations/reports/claim-export.server.ts";
import { exportView } from "#app/domain/consultations/reports/export-queries.server.ts";
import { makeExport } from "#app/domain/consultations/reports/make-export.server.ts";
import {
  keepTemplate,
  removeTemplate,
} from "#app/domain/consultations/reports/templates/keep-template.server.ts";
import {
  repacked,
  templateRefusal,
} from "#app/domain/consultations/reports/templates/template-check.server.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { templateFaults } from "#app/formats/docx-template.server.ts";
import { aPublishedConsultation } from "#tests/factories/consultations.ts";
import { asked, exportMakers, madeExport } from "#tests/factories/exports.ts";
import { decideAll, fillConsultation } from "#tests/factories/large-consultation.ts";
import { must } from "#tests/factories/market.ts";
import { asText, openedElsewhere } from "#tests/factories/opened-elsewhere.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { aReportTemplate, passagesTable, templateLine } from "#tests/factories/report-templates.ts";
import { hasLibreOffice } from "#tests/setup/libre-office.mjs";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const elsewhere = (type: string, target: string) => ({
  "word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId9" Type="http://x/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
});

test("a template that lacks nothing is taken; unknown placeholders, open lists and doubled passages are named as they stand", () => {
  expect(templateRefusal(aReportTemplate())).toBeUndefined();
  expect(templateFaults(aReportTemplate())).toEqual([]);
  const faults = (body: string) => templateFaults(aReportTemplate(body));
  expect(faults(templateLine("{标题}{密级}{#topics}{别的}{/topics}{constructor}"))).toEqual([
    { problem: "unknown", where: "密级" },
    { problem: "unknown", where: "topics: 别的" },
    { problem: "unknown", where: "constructor" },
  ]);
  expect(faults(templateLine("{@title}"))).toMatchObject([{ problem: "unknown", where: "title" }]);
  expect(faults(templateLine("{#passages}{words}"))).toMatchObject([
    { problem: "broken", where: "passages" },
  ]);
  expect(faults(passagesTable + templateLine("甲") + passagesTable)).toMatchObject([
    { problem: "passages-twice" },
  ]);
});

test.each([
  ["a macro", aReportTemplate(undefined, { "word/vbaProject.bin": "x" }), "word-file-runs-code"],
  [
    "a picture by its address",
    aReportTemplate(undefined, elsewhere("image", "http://x/a.png")),
    "template-fetches",
  ],
  [
    "a template from elsewhere",
    aReportTemplate(undefined, elsewhere("attachedTemplate", "file://x")),
    "template-fetches",
  ],
  [
    "a link that runs",
    aReportTemplate(undefined, elsewhere("hyperlink", "javascript:x")),
    "template-fetches",
  ],
  ["another document in it", aReportTemplate('<w:altChunk r:id="rId9"/>'), "template-fetches"],
  [
    "a field that starts a program, cut in two",
    aReportTemplate(
      "<w:p><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>E cmd</w:instrText></w:r></w:p>",
    ),
    "template-fetches",
  ],
  [
    "an address from elsewhere in signs of another kind",
    aReportTemplate(undefined, {
      "word/_rels/document.xml.rels": elsewhere("image", "http://x/a.png")[
        "word/_rels/document.xml.rels"
      ].replace("External", "&#69;xternal"),
    }),
    "template-fetches",
  ],
  [
    "entities of its own",
    aReportTemplate(undefined, { "word/settings.xml": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///x">]><x/>' }),
    "template-fetches",
  ],
  [
    "a part in another encoding",
    aReportTemplate(undefined, { "word/_rels/header1.xml.rels": "\ufeff<\0R\0" }),
    "template-fetches",
  ],
  [
    "another document under another prefix",
    aReportTemplate('<z:altChunk xmlns:z="http://x" r:id="rId9"/>'),
    "template-fetches",
  ],
])("a template with %s is refused", (_what, bytes, reason) => {
  expect(templateRefusal(bytes)).toBe(reason);
});

test("a template is packed anew as it was looked through: a size that is less than it unpacks to bursts nothing", () => {
  const honest = aReportTemplate(undefined, { "word/media/a.txt": "0".repeat(1_000_000) });
  const lying = Buffer.from(honest);
  const name = Buffer.from("word/media/a.txt");
  // In both of its heads the part claims ten bytes.
  for (let at = lying.indexOf(name); at >= 0; at = lying.indexOf(name, at + 1))
    lying.writeUInt32LE(10, at - (lying.readUInt32LE(at - 30) === 0x04034b50 ? 8 : 22));
  const kept = repacked(lying);
  const part = kept && unzipSync(kept)["word/media/a.txt"];
  expect(part === undefined || part.length === 10).toBe(true);
});

test("a link to a page of the web may stand in it", () => {
  expect(
    templateRefusal(aReportTemplate(undefined, elsewhere("hyperlink", "https://linxi.example/"))),
  ).toBeUndefined();
});

test("a report in the office's own form has a row for every passage, whatever is written in it", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const by = await aPerson(portal, "周", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft(), { state: "on-notice" });
  const { number, id } = await aPublishedConsultation(portal, by, { title: "绿道 <甲> & {乙}" });
  await fillConsultation(portal, by, { number, passages: 700 });
  await decideAll(portal, by, number);
  const bytes = aReportTemplate();
  const document = { digest: await portal.files.put(bytes), size: bytes.length };
  const template = must(await keepTemplate(portal, by, { name: "本局格式", document })).id;
  expect(await keepTemplate(portal, by, { name: "本局格式", document })).toEqual({ ok: true, id: template });
  const tally = await passageTally(portal.db.read, id);
  const made = await madeExport(portal, by, { number, kind: "docx", template });
  const text = strFromU8(unzipSync(made)["word/document.xml"] ?? new Uint8Array());
  expect(text.match(/<w:tr[ >]/g)).toHaveLength(1 + tally.all);
  expect(text).toContain(`共234件、${tally.all}条。`);
  expect(text).toContain("绿道 &lt;甲&gt; &amp; {乙}");
  expect(text).not.toMatch(/[\ue000-\uf8ff]|\{#|\{words/);
  if (hasLibreOffice()) {
    const opened = [...(await openedElsewhere(portal.folder, "t.docx", made, asText)).values()].map(String);
    expect(opened[0]?.match(/^\d+-\d+$/gm)).toHaveLength(tally.all);
  }
  const waiting = must(await askExport(portal, by, asked(portal, { number, kind: "docx", template })));
  must(await removeTemplate(portal, by, template));
  const claim = await claimExport(portal);
  if (claim) await makeExport(portal, claim, exportMakers);
  expect(await exportView(portal.db.read, by, { number, id: waiting.id })).toMatchObject({
    ...{ state: "failed", fault: "template-gone" },
  });
  expect(await askExport(portal, by, asked(portal, { number, kind: "docx", template }))).toMatchObject({
    reason: "template-gone",
  });
}, 60_000);
