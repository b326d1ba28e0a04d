/** The columns of a table of contributions, in the order of the template. */
export const importColumns = [
  "channel",
  "kind",
  "name",
  "organisation",
  "stake",
  "receivedOn",
  "subject",
  "words",
  "mayPublish",
  "territory",
  "ageBand",
  "group",
  "scan",
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Without these a table says nothing. */
export const neededColumns: readonly ImportColumn[] = ["channel", "name", "receivedOn", "words"];

/** What heads are called in offices' tables, in either language. */
export const headWords: Record<ImportColumn, readonly string[]> = {
  channel: ["渠道", "来源", "途径", "方式", "反馈渠道", "反馈方式", "收到方式", "channel", "way", "by"],
  kind: ["身份", "类型", "反馈人类型", "反馈主体", "谁", "kind", "who", "type"],
  name: ["姓名", "反馈人", "名称", "姓名或名称", "反馈人姓名", "name", "from"],
  organisation: ["单位", "单位名称", "组织", "企业", "organisation", "organization", "company"],
  stake: ["利害关系", "利益关系", "stake", "interest"],
  receivedOn: ["收到日期", "日期", "收件日期", "反馈日期", "时间", "receivedon", "date", "received", "day"],
  subject: ["对应条款", "条款", "对应条文", "条文", "条款图号", "clause", "about", "subject"],
  words: ["意见内容", "意见", "内容", "建议", "意见建议", "原文", "words", "text", "comment", "opinion"],
  mayPublish: ["可否公开", "是否公开", "公开", "同意公开", "是否同意公开", "maybeshown", "public", "show"],
  territory: ["辖区", "街道", "乡镇", "所在辖区", "所在街道", "territory", "district"],
  ageBand: ["年龄段", "年龄", "ageband", "age"],
  group: ["群体", "人群", "利益群体", "group"],
  scan: ["扫描件", "附件", "扫描件文件名", "附件文件名", "scan", "scanfile", "file"],
};

/** A head or a value as it is compared: no width, case, blanks, stars and hints in brackets. */
export const plainHead = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[（(【[].*$/s, "")
    .replace(/[\s\p{P}\p{S}]/gu, "");

export type Heads = {
  /** Where each column stands. */
  places: Partial<Record<ImportColumn, number>>;
  unknown: string[];
  twice: ImportColumn[];
  missing: ImportColumn[];
};

/** Which column stands where. Heads may come in any order and language; what none is known by is told and left aside. */
export function headsOf(cells: readonly string[]): Heads {
  const heads: Heads = { places: {}, unknown: [], twice: [], missing: [] };
  for (const [place, cell] of cells.entries()) {
    const head = plainHead(cell);
    if (head === "") continue;
    const column = importColumns.find((each) => headWords[each].includes(head));
    if (!column) heads.unknown.push(cell.trim());
    else if (heads.places[column] !== undefined) heads.twice.push(column);
    else heads.places[column] = place;
  }
  heads.missing = neededColumns.filter((column) => heads.places[column] === undefined);
  return heads;
}
