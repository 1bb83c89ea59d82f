import { describe, expect, it } from "vitest";
import { docx } from "../../../../core/formats/docx/docx";
import { csv } from "../../../../core/formats/table/csv";
import { xlsx } from "../../../../core/formats/xlsx/xlsx";
import { previewFile } from "../../../../electron/storage/exporting/previewFile";
import { marked } from "../../../builders/marked";
import { writeCorpus } from "../../../core/formats/memoryCorpus";

describe("previewFile", () => {
  const entry = marked("\n\n在[policy 链长制]下 <1>\n𠮷");

  it.each([
    [docx, "doc.docx", ["在链长制下 <1>", "𠮷"]],
    [
      xlsx,
      "annotations.xlsx",
      [expect.stringMatching(/^document\tarticle/), expect.stringMatching(/链长制/)],
    ],
    [csv, "annotations.csv", [expect.stringMatching(/^document,article/), expect.stringMatching(/链长制/)]],
  ])("shows the words of a file of %o from the first line that has any", (format, path, lines) => {
    const { bytes } = writeCorpus(format, [entry]);
    const { lines: shown } = previewFile(path, [bytes.get(path) as Uint8Array]);
    expect(shown.slice(0, 2)).toEqual(lines);
  });
});
