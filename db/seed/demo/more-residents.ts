import type { DemoPerson } from "./content.ts";

const surnames =
  "陈林周吴郑孙何罗高梁宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢姜崔钟谭陆汪范石廖贾韦";
const titles = ["女士", "先生"] as const;
const first = 3;

/**
 * Residents who only support and follow: a surname and a form of address, a number that no one has, told in the portal
 * alone.
 */
export const moreResidents = (count: number): DemoPerson[] =>
  Array.from({ length: count }, (_, at) => {
    const phone = `1990000${String(first + at * 2).padStart(4, "0")}`;
    const displayName = `${surnames.charAt((at * 17) % surnames.length)}${titles[(at * 5 + (at >> 2)) % 2]}`;
    return {
      id: `neighbour-${String(at + 1).padStart(3, "0")}`,
      ...{ name: displayName, displayName, phone, email: `86${phone}@mobile.invalid` },
      roles: [{ role: "resident" }],
    };
  });
