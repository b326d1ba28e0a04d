/** A placeholder: its name in templates, the same in Chinese, and its key in `reports.placeholder`. */
export const placeholders = {
  title: "标题",
  number: "编号",
  office: "发文机关",
  made_on: "成文日期",
  opens_on: "开始日期",
  closes_on: "截止日期",
  days: "天数",
  promised_on: "承诺公布日期",
  published_on: "公布日期",
  days_late: "延迟天数",
  basis: "依据",
  subjects: "征询内容",
  materials: "公开材料",
  shorter_reason: "缩短原因",
  contact: "联系方式",
  statement: "总体说明",
  contributions: "意见件数",
  passages_all: "意见条数",
  withdrawn: "撤回件数",
} as const;
export type Placeholder = keyof typeof placeholders;

/** Lists: what is between {#name} and {/name} comes once for each; the fields in it. */
export const lists = {
  figures: { zh: "统计", fields: { figure: "统计项", part: "分项", many: "数量" } },
  topics: { zh: "主题", fields: { topic: "分类", many: "数量", became: "处理", samples: "举例" } },
  reach: { zh: "参与", fields: { table: "统计项", part: "分项", many: "数量" } },
  answers: { zh: "问卷", fields: { question: "题目", answer: "选项", many: "数量" } },
  passages: {
    zh: "分条",
    fields: {
      item: "序号",
      who: "反馈人",
      signatories: "联名人数",
      words: "意见内容",
      topic: "分类",
      subject: "对应条款",
      adoption: "是否采纳",
      reason: "理由",
      unit: "承办单位",
      follow_up: "落实去向",
    },
  },
} as const;
export type ListName = keyof typeof lists;

/** What a template asks for: names of lists with what is asked within them, and single values. */
export type AskedTags = { [name: string]: AskedTags };

/** Placeholders of a template that nothing stands behind, as they are written in it. */
export function unknownPlaceholders(asked: AskedTags): string[] {
  return Object.entries(asked).flatMap(([name, within]) => {
    const inside = Object.keys(within);
    const list = Object.entries(lists).find(([en, { zh }]) => en === name || zh === name)?.[1];
    if (list === undefined) {
      const isOne =
        inside.length === 0 && Object.entries(placeholders).some(([en, zh]) => en === name || zh === name);
      return isOne ? [] : [name];
    }
    const fields = Object.entries(list.fields).flat();
    return inside.filter((field) => !fields.includes(field)).map((field) => `${name}: ${field}`);
  });
}
