import type { Translate } from "#app/domain/text/language.ts";

/** The words of the button that finds the reader, for a map to carry. */
export const locateWords = (t: Translate): string =>
  JSON.stringify({
    act: t("basemaps.locate.act"),
    asking: t("basemaps.locate.asking"),
    refused: t("basemaps.locate.refused"),
    unavailable: t("basemaps.locate.unavailable"),
    timeout: t("basemaps.locate.timeout"),
    outside: t("basemaps.locate.outside"),
    found: t("basemaps.locate.found", { metres: "{{metres}}" }),
    near: t("basemaps.locate.near"),
  });
