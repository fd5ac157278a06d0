/** A picture as a file: SVG with its fonts inside, or PNG painted from it. */
import {styleText} from "../../site-texts.ts";
import type {ShownFigure, ShownPage} from "../shown.ts";
import {picture} from "./picture.ts";
import {canvasMeasure} from "./type.ts";

/** Pixels of the PNG for each of the picture's, and the most that browsers paint in one direction. */
const density = 2;
const largest = 16_000;

/** Settings of the site's type that attributes cannot express. */
const style = `text{white-space:pre;font-variant-numeric:tabular-nums lining-nums}
.sans,.chart text{font-kerning:none;word-spacing:.06em}
.chart{font-family:Archivo,Helvetica,Arial,sans-serif}`;

/** The site's fonts, which lie within its style sheet: a picture shows no other font before it has them. */
async function fontFaces(): Promise<string> {
  const faces = (await styleText()).match(/@font-face\s*{[^}]*}/g) ?? [];
  return faces.join("\n").replaceAll(/font-display:\s*swap;?/g, "");
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Characters that XML has no way to write. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Fonts must have come before texts are measured with them. */
async function fontsReady(document: Document): Promise<void> {
  await Promise.all(
    ["400 14px Archivo", "600 14px Archivo", "600 29px Newsreader", "400 17px Newsreader"].map((font) =>
      document.fonts.load(font).catch(() => [])
    )
  );
}

interface Whole {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

async function whole(page: ShownPage, figure: ShownFigure): Promise<Whole> {
  await fontsReady(document);
  const serializer = new XMLSerializer();
  const paper = {document, measure: canvasMeasure(document), locale: page.locale};
  const {markup, width, height} = picture(paper, page, figure, (element) =>
    serializer.serializeToString(element)
  );
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${page.locale}" role="img">`,
    `<title>${escapeXml(figure.view.title)}</title><style>${await fontFaces()}\n${style}</style>`,
    markup,
    "</svg>\n"
  ].join("");
  return {text: text.replace(unwritable, ""), width, height};
}

/** The figure as an SVG file. */
export const svgFile = async (page: ShownPage, figure: ShownFigure): Promise<string> =>
  (await whole(page, figure)).text;

/** The figure as a PNG file, twice as dense as the screen's pixels. */
export async function pngFile(page: ShownPage, figure: ShownFigure): Promise<Blob> {
  const {text, width, height} = await whole(page, figure);
  const scale = Math.min(density, largest / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await painted(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

const painted = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the browser painted no picture"))),
      "image/png"
    )
  );
