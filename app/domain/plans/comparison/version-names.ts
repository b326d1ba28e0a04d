import type { ComparedVersion } from "./compare-versions.ts";

type InBoth = { name: string; nameEn: string };

/** What codes and anchors of one version stand for, so that a change of them can be read. */
export type VersionNames = {
  clauses: Record<string, string>;
  goals: Record<string, InBoth>;
  layers: Record<string, InBoth>;
};

export const namesIn = ({ clauses, goals, layers }: ComparedVersion): VersionNames => ({
  clauses: Object.fromEntries(clauses.map(({ anchor, number, heading }) => [anchor, `${number} ${heading}`])),
  goals: Object.fromEntries(
    goals.map(({ code, title, titleEn }) => [code, { name: title, nameEn: titleEn }]),
  ),
  layers: Object.fromEntries(layers.map(({ code, name, nameEn }) => [code, { name, nameEn }])),
});
