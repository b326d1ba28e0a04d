/** Land-use codes of the national classification (domain.md 11); longer codes are divisions of these. */
const landUses = [
  ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"],
  ...["13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24"],
];

/** The first-level land use that a feature's code belongs to; undefined when it is no land-use code. */
export function landUseOf(code: string): string | undefined {
  return /^\d{2,6}$/.test(code) ? landUses.find((use) => use === code.slice(0, 2)) : undefined;
}
