/** Few needs tell nothing of how common a word is: so many are supposed, a fiftieth of them with any sign. */
const supposed = 1000;
const usualShare = 0.02;

/** How much a sign says: 1 for one in fifty needs, up to 1.6 for what hardly any have, down to 0.6 for what most have. */
export function rarityOf(count: number, total: number): number {
  const all = total + supposed;
  const share = (count + supposed * usualShare) / all;
  return Math.min(1.6, Math.max(0.6, Math.log(1 / share) / Math.log(1 / usualShare)));
}
