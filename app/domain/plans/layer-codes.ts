import { landUseOf } from "./land-use.ts";

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

/** A class of the land-use classification (0701) or a first level of it (07). */
export const isLandUse = (code: string) => code.length % 2 === 0 && landUseOf(code) !== undefined;

export const isControlLine = (code: string): code is keyof typeof controlLines =>
  Object.hasOwn(controlLines, code);

/** The code of a control line by its code or its Chinese name, which may leave 城市 out. */
export function controlLineOf(given: string): string | undefined {
  return Object.entries(controlLines).find(
    ([code, name]) => code === given || name === given || name === `城市${given}`,
  )?.[0];
}
