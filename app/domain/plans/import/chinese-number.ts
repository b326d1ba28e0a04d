const digits = "〇一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number below ten thousand in Arabic (also full-width) or Chinese digits: 42, ４２, 四十二, 一〇二; undefined if none. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").replaceAll("零", "〇").replaceAll("两", "二");
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{2,4}$/.test(plain))
    return Number([...plain].map((digit) => digits.indexOf(digit)).join(""));
  if (!/^[〇一二三四五六七八九十百千]{1,9}$/.test(plain)) return undefined;
  let sum = 0;
  let waiting: number | undefined;
  for (const sign of plain) {
    const unit = units[sign];
    if (unit === undefined) {
      if (waiting) return undefined;
      waiting = digits.indexOf(sign);
    } else {
      sum += (waiting ?? 1) * unit;
      waiting = undefined;
    }
  }
  const number = sum + (waiting ?? 0);
  return number > 0 ? number : undefined;
}
