import { texts } from "../texts";

/** What is around every chart. */
export const charts = texts(
  {
    table: "Table",
    svgOf: "Save “{{title}}” as SVG",
    pngOf: "Save “{{title}}” as PNG",
    saved: "Saved to {{file}}",
  },
  {
    table: "表格",
    svgOf: "将“{{title}}”保存为 SVG",
    pngOf: "将“{{title}}”保存为 PNG",
    saved: "已保存到 {{file}}",
  },
);
