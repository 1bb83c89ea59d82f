import { texts } from "../texts";

/** What is around every chart. */
export const charts = texts(
  {
    table: "Table",
    marks: "{{title}}: arrow keys go from mark to mark, Enter opens what is behind one",
    svgOf: "Save “{{title}}” as SVG",
    pngOf: "Save “{{title}}” as PNG",
    saved: "Saved to {{file}}",
  },
  {
    table: "表格",
    marks: "{{title}}：用方向键逐个移动，回车键打开其内容",
    svgOf: "将“{{title}}”保存为 SVG",
    pngOf: "将“{{title}}”保存为 PNG",
    saved: "已保存到 {{file}}",
  },
);
