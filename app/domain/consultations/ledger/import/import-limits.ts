/** How much one file of contributions may hold; a district's consultation brings some thousand letters. */
export const importLimits = {
  /** Bytes of the table as it is sent, and what a workbook's parts unpack to. */
  tableBytes: 24 * 1024 * 1024,
  unpackedBytes: 96 * 1024 * 1024,
  /** Parts of a workbook. */
  parts: 400,
  rows: 20_000,
  columns: 60,
  /** Signs of one cell: a long letter, and a little more to tell that it is too long. */
  cellSigns: 40_000,
  /** Files of a zip of scans and bytes that they unpack to. */
  scans: 2000,
  scanBytes: 300 * 1024 * 1024,
} as const;
