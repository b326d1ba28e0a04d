import { expect } from "vitest";
import { indexAll } from "#app/domain/search/index-all.server.ts";
import { search } from "#app/domain/search/search.server.ts";
import { searchAskedBy } from "#app/domain/search/search-asked.ts";
import { searched } from "#app/domain/searched.server.ts";
import { aFile, importFile } from "#tests/factories/imports.ts";
import { bostonPortal, someLines } from "#tests/factories/real-data.ts";
import { sharedData, testOnSharedData } from "#tests/setup/shared-data.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

/** What residents would type, and what one of the first three must speak of. */
type Question = readonly [typed: string, right: RegExp];

const english: readonly Question[] = [
  ["pothole", /pothole/i],
  ["pot hole", /pot ?hole/i],
  ["there are potholes here", /pot ?hole/i],
  ["street light out", /street ?light.*outage/i],
  ["stret light", /street light/i],
  ["rats", /\brats?\b|rodent/i],
  ["graffiti", /graffiti/i],
  ["grafitti removal", /graffiti removal/i],
  ["the graffiti on my wall", /graffiti/i],
  ["dead animal", /dead.*animal/i],
  ["needle pickup", /needle/i],
  ["syringes", /syringe/i],
  ["abandoned car", /abandoned/i],
  ["abandonned vehicle", /abandoned vehicle/i],
  ["abandoned bike", /bike|bicycle/i],
  ["illegal parking", /illegal.*park/i],
  ["car blocking driveway", /driveway/i],
  ["blocked drivway", /driveway/i],
  ["snow not plowed", /plow/i],
  ["unshoveled sidewalk", /unshoveled/i],
  ["trash not picked up", /trash.*pick|pick.*trash/i],
  ["missed trash", /missed.*trash/i],
  ["overflowing trash can", /overflow/i],
  ["fallen tree", /tree.*fall|fall.*tree/i],
  ["noise complaint", /noise/i],
  ["loud music", /music/i],
  ["brocken glass", /broken glass/i],
  ["sidewalk repair", /sidewalk repair/i],
  ["traffic light", /traffic light/i],
  ["traffic signal", /traffic signal|traffic.*signals/i],
  ["bus stop", /bus.*stop/i],
  ["recycling cart", /recycling cart/i],
  ["recylcing", /recycling/i],
  ["bed bugs", /bed bugs/i],
  ["water leaking", /water.*leak/i],
  ["playgrounds", /playground/i],
  ["catch basin", /catch ?basin/i],
  ["Hereford Street", /hereford/i],
  ["Dorchester abandoned vehicle", /abandoned.*dorchester|dorchester.*abandoned/is],
  ["building inspection", /building inspection/i],
];

const chinese: readonly Question[] = [
  ["停车难", /停车难|停车/],
  ["停車費", /停车费/],
  ["停车厂", /停车场/],
  ["tingchechang", /停车场/],
  ["ting che fei", /停车费/],
  ["路灯不亮", /灯不亮|路灯.*不亮/],
  ["路灯坏了", /路灯/],
  ["路登", /路灯/],
  ["噪音扰民", /噪音.*扰民/],
  ["噪声绕民", /扰民/],
  ["广场舞", /广场舞/],
  ["晚上施工吵", /施工/],
  ["物业乱收费", /乱收费|收费/],
  ["wuye", /物业/],
  ["请问学区怎么划分", /学区|区域划分/],
  ["公交车", /公交车/],
  ["公交站", /公交.*站/],
  ["公交线路调整", /公交/],
  ["购房补贴", /购房.*补贴/],
  ["房产证办理", /房产证/],
  ["電梯故障", /电梯/],
  ["垃圾站臭", /垃圾站/],
  ["垃圾分类", /垃圾.*分类/],
  ["违章建筑", /违章建筑/],
  ["违建", /违建/],
  ["佔道經營", /占道经营|占.*经营/],
  ["烧烤油烟", /烧烤|油烟/],
  ["自来水停水", /停水/],
  ["天然气", /天然气/],
  ["道路坑洼", /坑/],
  ["红绿灯", /红绿灯/],
  ["养狗", /狗|犬/],
  ["医保报销", /医保|报销/],
  ["拖欠工资", /工资/],
  ["农民工工资", /工资/],
  ["幼儿园收费", /幼儿园/],
  ["绿化带", /绿化带/],
  ["lǜhuàdài", /绿化带/],
  ["拆迁补偿", /拆迁|补偿/],
  ["非法营运", /非法营运|营运/],
];

async function missed(portal: TestPortal, questions: readonly Question[]): Promise<string[]> {
  const misses: string[] = [];
  for (const [typed, right] of questions) {
    const { results } = await search(
      portal.db.read,
      searched,
      searchAskedBy(new URLSearchParams({ q: typed })),
    );
    const first = results
      .slice(0, 3)
      .map(({ title, snippet }) => [...title, { text: " " }, ...snippet].map(({ text }) => text).join(""));
    if (!first.some((each) => right.test(each))) misses.push(typed);
  }
  return misses;
}

testOnSharedData(
  "of forty questions in each language, at least 36 have what was meant among the first three of real needs",
  async () => {
    const portal = await bostonPortal();
    const requests = await someLines("boston311/requests.csv.gz", 32);
    await importFile(portal, "boston311", await aFile(portal, "boston.csv", requests));
    const reports = await someLines("open311/requests.ndjson.gz", 10);
    await importFile(portal, "open311", await aFile(portal, "open311.ndjson", reports));
    await importFile(portal, "messages", sharedData("messages/replied.csv.gz"));
    await indexAll(portal, searched);
    expect([english.length, chinese.length]).toEqual([40, 40]);
    const misses = { english: await missed(portal, english), chinese: await missed(portal, chinese) };
    expect(misses.english.length, misses.english.join()).toBeLessThanOrEqual(4);
    expect(misses.chinese.length, misses.chinese.join()).toBeLessThanOrEqual(4);
  },
  180_000,
);
