import { z } from "zod";
import { refuse } from "../decision.ts";
import type { Site } from "../site.ts";
import { optionalText, plainLine } from "../text/plain-text.ts";
import { contrastOf, softened } from "./contrast.ts";
import type { RecordForm } from "./record-form.ts";
import type { RecordFace } from "./register-fact.ts";

/** The grounds that words of a colour stand on: the page's paper, and the colour's own soft tone. */
const paper = "#fbfaf6";
const leastContrast = 4.5;

const colour = z
  .string("field-needed")
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "colour-not-understood")
  .superRefine((value, context) => {
    if (!/^#[0-9a-f]{6}$/.test(value)) return;
    const measured = Math.min(contrastOf(value, paper), contrastOf(value, softened(value)));
    if (measured >= leastContrast) return;
    // Rounded down: 4.499 must not read as 4.5.
    const params = { measured: (Math.floor(measured * 100) / 100).toFixed(2), least: leastContrast };
    context.addIssue({ code: "custom", message: "colour-too-light", params });
  });

const posted = z.object({
  ...{ nameZh: plainLine(30), nameEn: plainLine(60), placeZh: plainLine(30), placeEn: plainLine(60) },
  seal: plainLine(4),
  ...{ action: colour, official: colour },
  ...{ organiserZh: plainLine(80), organiserEn: plainLine(120) },
  ...{ contactZh: plainLine(80), contactEn: plainLine(120) },
  ...{ siteCode: optionalText(40), icp: optionalText(60), police: optionalText(60) },
  reviewNumber: plainLine(60),
  basemap: z.string("field-needed").min(1, "field-needed"),
});

/** The site's identity: one record. Where the map lies and its names of places stay as they are installed. */
export const siteForm: RecordForm<Site, z.output<typeof posted>> = {
  shape: posted,
  apply(before, given) {
    if (!before) return refuse("not-found");
    const after: Site = {
      ...before,
      name: { "zh-CN": given.nameZh, en: given.nameEn },
      place: { "zh-CN": given.placeZh, en: given.placeEn },
      seal: given.seal,
      colours: { action: given.action, official: given.official },
      basemap: given.basemap,
      footer: {
        organiser: { "zh-CN": given.organiserZh, en: given.organiserEn },
        contact: { "zh-CN": given.contactZh, en: given.contactEn },
        siteCode: given.siteCode ?? "",
        icp: given.icp ?? "",
        police: given.police ?? "",
        reviewNumber: given.reviewNumber,
      },
    };
    return { ok: true, after };
  },
  values: ({ name, place, seal, colours, basemap, footer }) => ({
    ...{ nameZh: name["zh-CN"], nameEn: name.en, placeZh: place["zh-CN"], placeEn: place.en },
    ...{ seal, action: colours.action, official: colours.official, basemap },
    ...{ organiserZh: footer.organiser["zh-CN"], organiserEn: footer.organiser.en },
    ...{ contactZh: footer.contact["zh-CN"], contactEn: footer.contact.en },
    ...{ siteCode: footer.siteCode, icp: footer.icp, police: footer.police },
    reviewNumber: footer.reviewNumber,
  }),
};

export function siteFace({ name, place, seal, colours, basemap, footer }: Site): RecordFace {
  const { organiser, contact, siteCode, icp, police, reviewNumber } = footer;
  return {
    name: { both: name },
    brief: [
      { name: "place", both: place },
      { name: "review-number", text: reviewNumber },
    ],
    facts: [
      { name: "site-name", text: `${name["zh-CN"]} / ${name.en}` },
      { name: "place", text: `${place["zh-CN"]} / ${place.en}` },
      { name: "seal", text: seal },
      { name: "colour-action", text: colours.action },
      { name: "colour-official", text: colours.official },
      { name: "organiser", text: `${organiser["zh-CN"]} / ${organiser.en}` },
      { name: "contact", text: `${contact["zh-CN"]} / ${contact.en}` },
      { name: "site-code", text: siteCode },
      { name: "icp", text: icp },
      { name: "police", text: police },
      { name: "review-number", text: reviewNumber },
      { name: "basemap", text: basemap },
    ],
  };
}
