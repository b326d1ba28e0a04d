/** First level of 国土空间调查、规划、用途管制用地用海分类; deeper levels add two digits each (0701, 070101). */
export const landUses = {
  "01": "耕地",
  "02": "园地",
  "03": "林地",
  "04": "草地",
  "05": "湿地",
  "06": "农业设施建设用地",
  "07": "居住用地",
  "08": "公共管理与公共服务用地",
  "09": "商业服务业用地",
  "10": "工矿用地",
  "11": "仓储用地",
  "12": "交通运输用地",
  "13": "公用设施用地",
  "14": "绿地与开敞空间用地",
  "15": "特殊用地",
  "16": "留白用地",
  "17": "陆地水域",
  "18": "渔业用海",
  "19": "工矿通信用海",
  "20": "交通运输用海",
  "21": "游憩用海",
  "22": "特殊用海",
  "23": "其他土地",
  "24": "其他海域",
} as const;

/** The three control lines, and the lines that cities draw besides. */
export const controlLines = {
  "permanent-farmland": "永久基本农田",
  "ecological-redline": "生态保护红线",
  "urban-boundary": "城镇开发边界",
  "blue-line": "城市蓝线",
  "green-line": "城市绿线",
  "purple-line": "城市紫线",
  "yellow-line": "城市黄线",
  "heritage-line": "历史文化保护线",
  "flood-line": "洪涝风险控制线",
} as const;

export const isLandUse = (code: string) => /^\d{2}(\d{2}){0,2}$/.test(code) && code.slice(0, 2) in landUses;

/** The code of a control line by its code or its Chinese name. */
export function controlLineOf(given: string): string | undefined {
  return Object.entries(controlLines).find(([code, name]) => code === given || name === given)?.[0];
}
