import type { OutreachKind } from "#app/domain/outreach/events/event-terms.ts";
import type { TextKind } from "#app/domain/outreach/texts/text-states.ts";

type Pair = readonly [zh: string, en: string | null];
type DemoText = {
  kind: TextKind;
  daysAgo: number;
  anchor: string | null;
  title: Pair;
  words: Pair;
  questions: readonly { question: Pair; answer: Pair }[];
};

/** What the demo's office wrote about its plan. */
export const demoTexts: readonly DemoText[] = [
  {
    ...{ kind: "explainer", daysAgo: 60, anchor: "c11" },
    title: ["三条控制线管什么", "What the three control lines are for"],
    words: [
      "三条线各管一件事：永久基本农田保住口粮田，生态保护红线保住山水，城镇开发边界管住城市往外长。线画定以后，不随意改动；要改，先公示、听意见。",
      "Each line does one thing: permanent basic farmland keeps the fields that feed us, the ecological red line keeps hills and waters, and the urban growth boundary keeps the town from spreading. Once drawn they are not moved at will; a change is laid open first, with opinions sought.",
    ],
    questions: [
      {
        question: [
          "我家在开发边界外，还能翻修房子吗？",
          "My house lies outside the boundary. May I still repair it?",
        ],
        answer: [
          "边界管的是新增的集中建设。原有住房的翻修仍按宅基地和乡村建设规划许可办理，请先问镇（街道）责任规划师。",
          "The boundary is about new concentrated building. Repairs of existing houses still go by the rules of homesteads and rural building permits; ask your responsible planner first.",
        ],
      },
    ],
  },
  {
    ...{ kind: "explainer", daysAgo: 40, anchor: "c6" },
    title: ["“15分钟步行覆盖率90%”是什么意思", null],
    words: [
      "在家门口走十五分钟，能到菜场、小学、社区医院和一块绿地的居民，占全部居民的比例。现在还有一些片区做不到，规划把缺口列成了任务。",
      null,
    ],
    questions: [],
  },
  {
    ...{ kind: "explainer", daysAgo: 30, anchor: null },
    title: ["这份总体规划怎么读", "How to read this master plan"],
    words: [
      "先看目标，再看控制线，最后找到您家所在的单元。每条条文下面都有居民的诉求和正在做的任务，可以直接提问。",
      "Read the goals first, then the control lines, then find the unit that you live in. Under each clause stand residents’ needs and the tasks that are under way; you can ask there.",
    ],
    questions: [],
  },
  {
    ...{ kind: "clarification", daysAgo: 20, anchor: "c11" },
    title: ["关于柳溪步道断点的说明", "On the gaps in the Liuxi riverside path"],
    words: [
      "多位居民问起柳溪步道什么时候贯通。断点已经列入实施任务，进展在任务页面公布；规划没有在步道沿线安排停车场或者其他会截断步道的设施。",
      "Several residents asked when the Liuxi riverside path will be whole. Its gaps have become a task, whose progress stands on its page; the plan provides for no car park or other work that would cut the path.",
    ],
    questions: [],
  },
];

type DemoEvent = {
  kind: OutreachKind;
  announcedDaysAgo: number;
  inDays: number;
  title: readonly [string, string];
  words: readonly [string, string];
  place: string;
  coordinates: string;
  capacity: number;
  signUps: number;
  outcome?:
    | { attended: number; record: string; photos: { file: string; alternative: string }[] }
    | { cancelled: string };
};

/** Exhibitions, lectures and open days: one to come, one that is full, one held, one cancelled. */
export const demoEvents: readonly DemoEvent[] = [
  {
    ...{ kind: "exhibition", announcedDaysAgo: 50, inDays: -35, capacity: 200, signUps: 6 },
    title: ["总体规划图件展", "The master plan in maps"],
    words: [
      "展出规划图件和模型，规划师现场讲解。",
      "Maps and a model of the plan, with planners to explain them.",
    ],
    ...{ place: "区规划展览馆一层", coordinates: "118.6039, 30.2853" },
    outcome: {
      ...{ attended: 163, record: "三天接待163人，收到留言41条，已转入诉求办理。" },
      photos: [{ file: "path-gap", alternative: "示意图：展板上标出的滨水步道缺口" }],
    },
  },
  {
    ...{ kind: "lecture", announcedDaysAgo: 6, inDays: 8, capacity: 8, signUps: 7 },
    title: ["老旧小区微更新讲座", "Lecture: small renewal of old housing estates"],
    words: [
      "责任规划师讲三个案例，留一小时提问。",
      "A responsible planner tells of three cases; an hour is left for questions.",
    ],
    ...{ place: "柳湾街道文化站", coordinates: "118.5983, 30.2807" },
  },
  {
    ...{ kind: "open-day", announcedDaysAgo: 5, inDays: 15, capacity: 60, signUps: 5 },
    title: ["规划开放日", "Plan open day"],
    words: [
      "看图、提问，和规划师一起走一段沿河步道。",
      "See the maps, ask, and walk a stretch of the riverside path with planners.",
    ],
    ...{ place: "区规划展览馆", coordinates: "118.6039, 30.2853" },
  },
  {
    ...{ kind: "open-day", announcedDaysAgo: 4, inDays: 5, capacity: 30, signUps: 3 },
    title: ["水厂开放日", "Waterworks open day"],
    words: ["参观水源地保护和净水流程。", "How the sources are protected and the water is cleaned."],
    ...{ place: "石塘镇水厂", coordinates: "118.6412, 30.2631" },
    outcome: { cancelled: "设备检修，改期另行通知。" },
  },
];
