import type { ZipWriter } from "../ZipWriter";

/** Where the text stands in the archive. */
export const DOCUMENT = "word/document.xml";
/** Where its comments stand. */
export const COMMENTS = "word/comments.xml";

/** The first line of every part. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The namespace of a document's elements. */
export const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Writes what every document has in common: what its parts are, where they are, and fonts for Chinese. */
export function writePackageParts(zip: ZipWriter): void {
  zip.add("[Content_Types].xml", contentTypes);
  zip.add("_rels/.rels", relations([["officeDocument", DOCUMENT]]));
  zip.add(
    "word/_rels/document.xml.rels",
    relations([
      ["comments", "comments.xml"],
      ["styles", "styles.xml"],
    ]),
  );
  zip.add("word/styles.xml", styles);
}

const override = (part: string, type: string) =>
  `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;

const contentTypes = [
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  override(DOCUMENT, "document.main"),
  override(COMMENTS, "comments"),
  override("word/styles.xml", "styles"),
  "</Types>",
].join("");

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const tags = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${tags.join("")}</Relationships>`;
}

const styles = [
  `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>`,
  '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="SimSun" w:cs="Times New Roman"/>',
  '<w:sz w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>",
  '<w:spacing w:line="340" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  "</w:styles>",
].join("");
