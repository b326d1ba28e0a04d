import { simplified } from "../../text/simplified.ts";
import { foldedName } from "./place-keys.ts";

const roadName = "(?:大道|路|街|巷|弄|里|胡同|道|村|road|street|avenue|lane|\\b(?:rd|st|ave|ln)\\b\\.?)";
/** 12, No. 12, 12A; of 12-3 and 12之3 the first part is the house. */
const number = "(?:no\\.?|number|#)?\\s*(\\d{1,5})(?:\\s*[-–—/之附]\\s*\\d{1,4})?[a-z]?";
const behind = new RegExp(`^(.*?${roadName})(?:[东南西北中]段)?[\\s,]*${number}\\s*(?:号|弄|#)?`);
const before = new RegExp(`^${number}[\\s,]+([a-z][a-z' -]{2,})`);

/** The road and the number of the house on it, folded for looking up; undefined where the words name no number. */
export function addressIn(words: string): { road: string; house: number } | undefined {
  // One space for many: two parts of a pattern that both take them would try every way to share them out.
  const folded = simplified(words.normalize("NFKC").toLowerCase()).replace(/\s+/g, " ").trim();
  const [, road, house] = behind.exec(folded) ?? [];
  if (road && house) return { road: roadOf(road), house: Number(house) };
  const [, first, its] = before.exec(folded) ?? [];
  return first && its ? { road: roadOf(its), house: Number(first) } : undefined;
}

const whole = new Map([
  ["rd", "road"],
  ["st", "street"],
  ["ave", "avenue"],
  ["ln", "lane"],
]);

/** A road by one name, however its kind was shortened. */
const roadOf = (road: string) =>
  foldedName(road.replace(/\b(rd|st|ave|ln)\.?\s*$/, (_, kind: string) => whole.get(kind) ?? kind));
