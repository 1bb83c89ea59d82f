/** A line of text on a page; lengths in points, y upwards from the page's foot. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/**
 * A minimal PDF with one font of Unicode characters: no outlines, only a table from codes to text, which is
 * all that reading takes. Lines stand in the file in the order given.
 */
export function pdfOf(pages: readonly (readonly PdfLine[])[]): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const codes = new Map(characters.map((character, i) => [character, i + 1]));
  return pdfWith(
    pages.map((lines) => lines.map((line) => shownLine(line, codes)).join("\n")),
    {
      font: "/Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R",
      descendant:
        "/Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000",
      toUnicode: toUnicode(codes),
    },
  );
}

/** A PDF that names its characters in GBK and leaves the table to the reader, as old Chinese programs wrote it. */
export function gbkPdfOf(text: string, gbk: Uint8Array): Uint8Array {
  if (text === "") throw new RangeError("No text");
  const shown = `BT /F1 12 Tf 1 0 0 1 72 700 Tm <${hex(gbk)}> Tj ET`;
  return pdfWith([shown], {
    font: "/Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [5 0 R]",
    descendant:
      "/Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000",
    toUnicode: "",
  });
}

interface Font {
  readonly font: string;
  readonly descendant: string;
  readonly toUnicode: string;
}

function pdfWith(contents: readonly string[], { font, descendant, toUnicode }: Font): Uint8Array {
  const pageNumber = (i: number) => 7 + 2 * i;
  const kids = contents.map((_, i) => `${pageNumber(i)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    "<< /Producer (test) >>",
    `<< ${font} >>`,
    `<< ${descendant} /FontDescriptor << /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    stream(toUnicode),
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 4 0 R >> >> /Contents ${pageNumber(i) + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  return assemble(objects);
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function shownLine({ text, x, y, size = 12 }: PdfLine, codes: ReadonlyMap<string, number>): string {
  const shown = [...text].map((character) => fourDigits(codes.get(character) ?? 0)).join("");
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${shown}> Tj ET`;
}

function toUnicode(codes: ReadonlyMap<string, number>): string {
  const rows = [...codes].map(([character, code]) => `<${fourDigits(code)}> <${utf16(character)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < rows.length; i += 100) {
    const block = rows.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ...blocks,
    "endcmap end end",
  ].join("\n");
}

const fourDigits = (code: number) => code.toString(16).padStart(4, "0");
const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
