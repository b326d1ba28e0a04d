import { at, elementsIn, everyIn, lettersIn, type XmlElement } from "./xml-tree.ts";

export type DocxPicture = { relation: string; title: string };
/** What is drawn in a paragraph: its pictures, words in text boxes, and charts that are no pictures. */
export type Drawn = { pictures: DocxPicture[]; boxes: string[]; charts: number };

/** Of a drawing that is kept twice, for new programs and for old ones, that which can be read. */
export function drawnIn(element: XmlElement): Drawn {
  const found: Drawn = { pictures: [], boxes: [], charts: 0 };
  for (const child of elementsIn(element)) {
    if (child.name === "AlternateContent") add(found, ofBoth(child));
    else if (child.name === "drawing") add(found, drawingOf(child));
    else if (child.name === "pict" || child.name === "object") add(found, shapeOf(child));
    else add(found, drawnIn(child));
  }
  return found;
}

function add(found: Drawn, { pictures, boxes, charts }: Drawn) {
  found.pictures.push(...pictures);
  found.boxes.push(...boxes);
  found.charts += charts;
}

function ofBoth(both: XmlElement): Drawn {
  const [choice, fallback] = ["Choice", "Fallback"].map((name) => {
    const part = at(both, name);
    return part ? drawnIn(part) : { pictures: [], boxes: [], charts: 0 };
  });
  const isRead = (drawn: Drawn | undefined) => drawn && drawn.pictures.length + drawn.boxes.length > 0;
  const none = { pictures: [], boxes: [], charts: 0 };
  return (isRead(choice) || !isRead(fallback) ? choice : fallback) ?? none;
}

function drawingOf(drawing: XmlElement): Drawn {
  const [named] = everyIn(drawing, "docPr");
  const title = (named?.attributes.get("descr") || named?.attributes.get("title")) ?? "";
  const pictures = everyIn(drawing, "blip").map((blip) => ({
    ...{ relation: blip.attributes.get("embed") ?? "", title },
  }));
  const boxes = boxesIn(drawing);
  const [data] = everyIn(drawing, "graphicData");
  const isChart = /chart|diagram/.test(data?.attributes.get("uri") ?? "");
  return { pictures, boxes, charts: isChart && pictures.length === 0 ? 1 : 0 };
}

/** Shapes as older programs write them, and objects of other programs with the picture that stands for them. */
function shapeOf(shape: XmlElement): Drawn {
  const pictures = everyIn(shape, "imagedata").map(({ attributes }) => ({
    ...{ relation: attributes.get("id") ?? "", title: attributes.get("title") ?? "" },
  }));
  const isEmpty = shape.name === "object" && pictures.length === 0;
  return { pictures, boxes: boxesIn(shape), charts: isEmpty ? 1 : 0 };
}

const boxesIn = (element: XmlElement) =>
  everyIn(element, "txbxContent")
    .map((box) => everyIn(box, "t").map(lettersIn).join(""))
    .filter((words) => words.trim() !== "");
