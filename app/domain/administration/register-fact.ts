/** What is read: `text` as it stands, in both languages, or `admin.word.<word>` in the reader's language. */
export type FactText =
  | { text: string }
  | { both: { "zh-CN": string; en: string } }
  | { word: string; values?: Record<string, string | number> };

/** One thing a record says, labelled `admin.fact.<name>`. Several of one name differ in what they are `of`. */
export type RegisterFact = { name: string; of?: string } & FactText;

/** A record as it is listed: its name, what it says, and the few facts that a list has room for. */
export type RecordFace = {
  name: FactText;
  brief: readonly RegisterFact[];
  facts: readonly RegisterFact[];
};

/** What lists of a record's form offer, by the field's name. */
export type RecordChoices = Record<string, readonly { value: string; name: FactText }[]>;

/** Names of records by their keys, for faces that speak of them. */
export type RecordNames = ReadonlyMap<string, { name: string; nameEn: string }>;
