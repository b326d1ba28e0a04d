/** How much one import may hold. A district's master plan has 100 clauses and 20 layers; each limit leaves room for ten times that. */
export const importLimits = {
  /** Bytes of the text of a head: forty lines of it are much. */
  headBytes: 20_000,
  /** Bytes of a Markdown document: 400 clauses with long tables fill one. */
  documentBytes: 4 * 1024 * 1024,
  clauses: 1000,
  /** Letters: a heading stands in one line of the contents, a clause on a few pages. */
  headingLetters: 120,
  clauseLetters: 60_000,
  /** Rows of all tables of one kind; also terms. */
  tableRows: 500,
  layers: 40,
  figures: 60,
  /** Bytes of one layer file as it was sent. */
  layerBytes: 24 * 1024 * 1024,
  /** A browser draws so many with patience; the point query proves 100,000 over all layers. */
  features: 20_000,
  /** Positions of one layer: about 12 MB of GeoJSON. */
  positions: 500_000,
  /** Depth of brackets in JSON and of elements in XML: GeoJSON needs 8, Word about 30. */
  depth: 100,
  /** Files in a zip and bytes that they unpack to: a shapefile has 10 parts, a DOCX with pictures some hundred. */
  /** Bytes of one XML part of a DOCX: 400 clauses with tables are about 5 MB. */
  xmlBytes: 24 * 1024 * 1024,
  /** Elements of such a part: paragraphs, runs and cells of 400 clauses are some 150,000. */
  xmlElements: 1_000_000,
  zipFiles: 500,
  zipBytes: 96 * 1024 * 1024,
} as const;
