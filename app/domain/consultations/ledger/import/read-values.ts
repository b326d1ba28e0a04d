import { addDays, type CivilDate, isCivilDate } from "../../../calendar/civil-date.ts";
import { type ContributorKind, contributorKinds, enteredChannels } from "../../consultation-terms.ts";
import { plainHead } from "./import-columns.ts";

export type EnteredChannel = (typeof enteredChannels)[number];

/** What offices write for a way that words came in by, and for who speaks. */
export const channelWords: Record<EnteredChannel, readonly string[]> = {
  paper: ["纸质", "书面", "信件", "来信", "信函", "邮寄", "paper", "letter", "post"],
  email: ["电子邮件", "邮件", "邮箱", "email", "mail"],
  phone: ["电话", "来电", "phone", "telephone", "call"],
  counter: ["现场", "窗口", "柜台", "当面", "来访", "现场登记", "counter", "onsite", "inperson"],
};
export const kindWords: Record<ContributorKind, readonly string[]> = {
  individual: ["个人", "居民", "自然人", "市民", "公民", "individual", "person", "resident"],
  organisation: ["单位", "组织", "社会组织", "机构", "organisation", "organization"],
  "market-entity": ["市场主体", "企业", "公司", "marketentity", "company", "business"],
};
const yes = ["是", "可", "可以", "能", "同意", "公开", "愿意", "yes", "y", "true", "1"];
const no = ["", "否", "不", "不可", "不可以", "不能", "不同意", "不公开", "不愿意", "no", "n", "false", "0"];

export const channelFor = (cell: string) =>
  enteredChannels.find((channel) => channelWords[channel].includes(plainHead(cell)));
export const kindFor = (cell: string) =>
  contributorKinds.find((kind) => kindWords[kind].includes(plainHead(cell)));

export function yesOrNo(cell: string): boolean | undefined {
  if (/^\s*[√✓✔☑]\s*$/.test(cell)) return true;
  if (/^\s*[×✗✘xX]\s*$/.test(cell)) return false;
  const word = plainHead(cell);
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}

/** Day 0 of Excel's count. */
const firstDay = "1899-12-30";

/**
 * A day as people and spreadsheets write it: 2026-11-03, 2026/11/3, 2026.11.3, 2026年11月3日, 20261103, with a time behind it or not,
 * or the number that Excel keeps for it. Days whose month may be either number are not guessed.
 */
export function dayIn(cell: string): CivilDate | undefined {
  const text = cell.normalize("NFKC").trim();
  const [, year = "", month = "", day = ""] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}[:时].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year !== "") {
    const found = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isCivilDate(found) ? found : undefined;
  }
  if (!/^[3-6]\d{4}(\.\d+)?$/.test(text)) return undefined;
  return addDays(firstDay, Math.floor(Number(text)));
}
