import type { NeedFilter } from "#app/domain/needs/need-filter.ts";
import { needFilterFrom, publicKinds } from "#app/domain/needs/need-filter.ts";
import { needGroups } from "#app/domain/needs/need-groups.ts";
import { needStates } from "#app/domain/needs/need-states.ts";
import { needKinds, visibilities } from "#app/domain/needs/need-terms.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { aNeed, type Need } from "./needs.ts";
import type { seeded } from "./seeded.ts";

type Chance = ReturnType<typeof seeded>;

const titles = [
  "小学门口没有人行道",
  "路灯坏了，晚上很黑",
  "傳統老街的路燈壞了",
  "Streetlights broken on Elm Street",
  "Parking on the pavement",
  "ＫＴＶ噪音擾民",
  "公交站太远 bus stop too far",
  "café 占道",
];
const texts = [
  "请尽快修好，联系电话13912345678。",
  "三栋二单元楼道漏水，垃圾堆放很久。",
  "垃圾堆積如山，衞生間漏水。",
  "Cars park across the crossing; nobody stops.",
  "２０１５年起就这样，car park closed.",
  "",
];
const labels = ["文昌小学东门", "銀杏巷12號", "18 Elm St", "柳湾街道办事处"];
const sought = [
  ...[
    "路灯",
    "路燈",
    "灯",
    "传统",
    "傳統",
    "噪音扰民",
    "噪音 KTV",
    "漏水 垃圾",
    "衛生間",
    "银杏巷",
    "银杏巷12号",
  ],
  ...[
    "street",
    "streetl",
    "STREETLIGHTS",
    "parking",
    "parkin",
    "elm st",
    "st",
    "s",
    "cafe",
    "ＢＵＳ",
    "stop far",
  ],
  ...["2015", "201", "13912345678", "，。", '"路灯"', "人行道 小学", "crossing parks", "zzz", "垃圾 elm"],
] as const;

/** Needs of every kind, state and visibility, in both languages, about a quarter of them hidden, all within four days. */
export async function mixedNeeds(portal: TestPortal, chance: Chance, count: number): Promise<Need[]> {
  const pick = <T>(all: readonly T[]): T => all[chance.int(0, all.length - 1)] ?? (all[0] as T);
  const needs: Need[] = [];
  for (let made = 0; made < count; made++) {
    const state = pick(needStates);
    needs.push(
      await aNeed(portal, {
        ...{ title: pick(titles), words: pick(texts), placeLabel: pick(labels), state },
        ...{ kind: pick(needKinds), category: pick(["transport", "environment", "public-facilities"]) },
        ...{ visibility: pick([...visibilities, "public", "public"] as const) },
        ...{ publication: pick(["published", "published", "published", "awaiting-review"] as const) },
        ...{ territoryId: pick(["liuwan", "hekou", null]), unitId: pick(["transport", "water", null]) },
        ...(chance.int(0, 3) === 0 ? { planId: "town", clauseAnchor: pick(["c1", "c2"]) } : {}),
        ...{ geometry: pick([somewhere(chance), somewhere(chance), null]), authorId: null },
        ...{ mergedIntoId: state === "merged" ? (needs[0]?.id ?? null) : null },
        submittedAt: new Date(Date.parse(portal.clock.now()) - chance.int(0, 4) * 86_400_000).toISOString(),
      }),
    );
  }
  return needs;
}

const degrees = ({ int }: Chance) => [118.56 + int(0, 120) / 1000, 30.24 + int(0, 80) / 1000] as const;
const somewhere = (chance: Chance) => {
  const [lon, lat] = degrees(chance);
  return { type: "Point" as const, coordinates: [lon, lat] as [number, number] };
};

/** A filter as an address asks for it, of one to three parts. */
export function aFilter(chance: Chance): NeedFilter {
  const pick = (all: readonly string[]) => all[chance.int(0, all.length - 1)] ?? "";
  const near = () => degrees(chance).join(",");
  const box = () => {
    const [west, south] = degrees(chance);
    return [west, south, west + chance.int(1, 60) / 1000, south + chance.int(1, 40) / 1000].join(",");
  };
  const parts: [name: string, value: () => string][] = [
    ["text", () => pick(sought)],
    ["text", () => pick(sought)],
    ["state", () => pick(needGroups)],
    ["category", () => pick(["transport", "environment", "public-facilities", "never-was"])],
    ["kind", () => pick(publicKinds)],
    ["territory", () => pick(["liuwan", "hekou", "gone"])],
    ["unit", () => pick(["transport", "water", "gone"])],
    ["clause", () => pick(["town#c1", "town#c2"])],
    ["near", near],
    ["bbox", box],
    ["days", () => pick(["7", "30"])],
  ];
  const query = new URLSearchParams();
  for (let asked = chance.int(0, 2); asked >= 0; asked--) {
    const [name, value] = parts[chance.int(0, parts.length - 1)] ?? ["kind", () => "help"];
    query.set(name, value());
  }
  if (query.has("near")) query.set("radius", pick(["300", "1000", "3000"]));
  return needFilterFrom(query);
}
