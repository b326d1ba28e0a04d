/** Why a form came back, out of its page: what it says at its head, or where the rules send its matter. A worker reads no documents. */
export function whyRefused(page: string): string {
  const said =
    /class="form-problems"[^>]*>(.*?)<\/div>/s.exec(page)?.[1] ??
    /class="special-notice"[^>]*>\s*<h2[^>]*>(.*?)<\/h2>/s.exec(page)?.[1] ??
    "";
  return plain(said.replace(/<[^>]+>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name) => signs[name] ?? whole);
