/** Where the archive says what each part is. */
export const CONTENT_TYPES = "[Content_Types].xml";
/** Where it says which part is the workbook. */
export const ROOT_RELATIONS = "_rels/.rels";
/** Where the list of sheets stands. */
export const WORKBOOK = "xl/workbook.xml";
/** Where it is said which parts are the sheets and the styles. */
export const WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
/** Where the styles stand. */
export const STYLES = "xl/styles.xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const numbers = (sheets: number) => Array.from({ length: sheets }, (_, i) => i + 1);

/** What each part is. @see ECMA-376-2, 10.1 */
export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part(WORKBOOK, "sheet.main"),
    part(STYLES, "styles"),
    ...numbers(sheets).map((number) => part(`xl/worksheets/sheet${number}.xml`, "worksheet")),
    "</Types>",
  ].join("");
}

/** Where the workbook is. */
export function rootRelations(): string {
  return relations([["rId1", "officeDocument", WORKBOOK]]);
}

/**
 * The names of the sheets.
 *
 * @param title - Of the first, without characters that mean something in XML or a sheet's name.
 */
export function workbook(sheets: number, title = "annotations"): string {
  const tags = numbers(sheets).map((number) => {
    const name = number === 1 ? title : `${title} ${number}`;
    return `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`;
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${tags.join("")}</sheets></workbook>`;
}

/** Where sheets and styles are. */
export function workbookRelations(sheets: number): string {
  return relations([
    ...numbers(sheets).map(
      (number) => [`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`] as const,
    ),
    [`rId${sheets + 1}`, "styles", "styles.xml"],
  ]);
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const tags = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${tags.join("")}</Relationships>`;
}

/** Plain cells, bold headers, and cells that show the line breaks in them. */
export function styles(): string {
  return [
    `${HEAD}<styleSheet xmlns="${MAIN}">`,
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">',
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}
