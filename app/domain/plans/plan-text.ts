/** A plan as it is written in Markdown: what stands in its head, and its clauses in order. */
export type PlanText = {
  id: string;
  title: string;
  titleEn: string;
  version: string;
  approvedOn: string | null;
  source: string;
  clauses: PlanClause[];
};
export type PlanClause = { anchor: string; number: string; heading: string; chapter: string; words: string };

/**
 * Reads a plan: a head between `---` lines, chapters as `# 第一章 总则`, clauses as `## 第42条 标题 {#c42}` and their words
 * up to the next heading. Says which line is wrong when a heading at clause level is no clause or an anchor comes twice.
 */
export function readPlanText(text: string): { ok: true; plan: PlanText } | { ok: false; problem: string } {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) return { ok: false, problem: "line 1: no head between --- lines" };
  const head = headOf(lines.slice(1, end));
  const id = head.get("id")?.[0];
  const title = head.get("title")?.[0];
  if (!id || !title) return { ok: false, problem: "head: id and title are needed" };
  const clauses: PlanClause[] = [];
  let chapter = "";
  for (const [at, line] of lines.entries()) {
    if (at <= end) continue;
    if (line.startsWith("# ")) chapter = line.slice(2).trim();
    else if (line.startsWith("## ")) {
      const found = /^## (\S+)\s+(.+?)\s*\{#([a-z0-9-]+)\}\s*$/.exec(line);
      const [, number, heading, anchor] = found ?? [];
      if (!number || !heading || !anchor)
        return { ok: false, problem: `line ${at + 1}: not a clause heading` };
      if (clauses.some((clause) => clause.anchor === anchor))
        return { ok: false, problem: `line ${at + 1}: ${anchor} comes twice` };
      clauses.push({ anchor, number, heading, chapter, words: "" });
    } else {
      const last = clauses.at(-1);
      if (last) last.words += `${line}\n`;
    }
  }
  return {
    ok: true,
    plan: {
      id,
      title,
      titleEn: head.get("titleEn")?.[0] ?? title,
      version: head.get("version")?.[0] ?? "1",
      approvedOn: head.get("approved")?.[0] ?? null,
      source: (head.get("sources") ?? []).join("；"),
      clauses: clauses.map((clause) => ({ ...clause, words: clause.words.trim() })),
    },
  };
}

/** `key: value`, or `key:` with `- value` lines under it. */
function headOf(lines: readonly string[]): Map<string, string[]> {
  const head = new Map<string, string[]>();
  let list: string[] = [];
  for (const line of lines) {
    const item = /^\s+-\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined) list.push(unquoted(item));
    const [, key, value = ""] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (!key) continue;
    list = value === "" ? [] : [unquoted(value)];
    head.set(key, list);
  }
  return head;
}

const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, "$2");
