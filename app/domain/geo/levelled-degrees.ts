/** The few traditional characters that matter here: browsers read this too, and the whole table is long. */
const simple: Record<string, string> = { 東: "东", 經: "经", 緯: "纬", 標: "标" };
const number = "-?\\d+(?:\\.\\d+)?";
/** Longitude first, always: WKT, and what GeoJSON calls coordinates. */
const shape = new RegExp(
  `^(?:(?:srid=\\d+;\\s*)?point\\s*z?\\s*\\(|\\{.*"coordinates"\\s*:\\s*\\[)\\s*(${number})[\\s,]+(${number})(?:[\\s,]+${number})?\\s*[)\\]]\\s*\\}?$`,
  "is",
);
const announced =
  /^\s*(?:[坐座]标|位置|经纬度|gps|wgs-?84|cgcs-?2000|coordinates?|position|location)\s*[:=]?\s*/i;
/** Degrees, minutes and seconds with nothing but blanks, colons or letters between. */
const spaced =
  /(?<![\d.])(\d{1,3})(?:[ :]|d ?)(\d{1,2})(?:[ :]|m ?)(\d{1,2}(?:\.\d+)?)s?(?=\s*(?:[NSEW,;、北南东西]|$))/gi;

/** What somebody wrote as degrees with signs of every width and kind as the plain ones, and without what only announces it. */
export function levelledDegrees(text: string): string {
  const plain = text
    .replace(/[″“”]/g, '"')
    .replace(/[′‘’]/g, "'")
    .replace(/[º˚]/g, "°")
    .replace(/[東經緯標]/g, (sign) => simple[sign] ?? sign)
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replaceAll("\u2212", "-")
    .trim();
  return plain
    .replace(shape, "lon $1 lat $2")
    .replace(announced, "")
    .replace(/["'](lat|lng|long?|latitude|longitude|x|y)["']/gi, "$1")
    .replace(/^@|,[\d.]+[zm]$|\+(?=\d)/g, " ")
    .replace(spaced, `$1°$2'$3"`);
}
