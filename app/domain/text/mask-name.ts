import { graphemes } from "./graphemes.ts";

/** Surnames of two characters that are met often; others are masked after their first. */
const compoundSurnames = new Set(
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 呼延 令狐 百里 东郭 西门 南门 拓跋 轩辕 第五 左丘 东里 谷梁 段干".split(
    " ",
  ),
);

const stars = "**";

/**
 * A person's name for a public table: 朱明远 becomes 朱**, 欧阳修远 欧阳**, John Smith J**. The number of stars tells nothing of the
 * length; a name of one character is hidden whole.
 */
export function maskName(name: string): string {
  const signs = [...graphemes(name.trim())];
  if (signs.length < 2) return stars;
  const two = signs.slice(0, 2).join("");
  return (signs.length > 2 && compoundSurnames.has(two) ? two : signs[0]) + stars;
}
