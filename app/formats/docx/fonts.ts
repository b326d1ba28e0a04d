import { xmlHead, xmlText } from "../xml-text.ts";
import { word } from "./names.ts";

/** Typefaces by their part (GB/T 9704, 7.3), each with what stands in where it is not installed. */
const faces = {
  title: ["方正小标宋简体", "FZXiaoBiaoSong-B05S,方正小标宋_GBK,小标宋,STZhongsong,华文中宋,SimSun"],
  body: ["仿宋_GB2312", "FangSong_GB2312,仿宋,FangSong,STFangsong,华文仿宋"],
  kai: ["楷体_GB2312", "KaiTi_GB2312,楷体,KaiTi,STKaiti,华文楷体"],
  hei: ["黑体", "SimHei,STHeiti,Microsoft YaHei"],
  song: ["宋体", "SimSun,STSong,NSimSun"],
} as const;
export type Face = keyof typeof faces;

const latin = "Times New Roman";

/** Chinese in its face, Latin letters and digits in Times New Roman. */
export const fontsOf = (face: Face) =>
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${faces[face][0]}" w:cs="${latin}"/>`;

export const fontTableXml = `${xmlHead}<w:fonts ${word}>${Object.values(faces)
  .map(
    ([name, others]) =>
      `<w:font w:name="${xmlText(name)}"><w:altName w:val="${xmlText(others)}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join(
    "",
  )}<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
