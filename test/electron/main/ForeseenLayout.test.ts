import { describe, expect, it } from "vitest";
import { layoutText } from "../../../core/text/layout/layoutText";
import { packLayout } from "../../../core/text/layout/packedLayout";
import { ForeseenLayout } from "../../../electron/main/ForeseenLayout";

const foreseen = "市长谈新能源\n本报记者 张三\n我市将大力发展新能源汽车\n产业。\n";
const layoutOf = (text: string) => packLayout(layoutText(text));

describe("the layout of a text", () => {
  it.each([
    ["the one foreseen", foreseen],
    ["one changed since then", foreseen.replace("产业。\n", "产业。\n\n记者:为什么?\n")],
    ["another", "A short text.\n"],
  ])("is that of the text asked for: %s", (_, text) => {
    const layouts = new ForeseenLayout();
    layouts.foresee(foreseen);
    expect([layouts.of(text), layouts.of(text)]).toEqual([layoutOf(text), layoutOf(text)]);
  });
});
