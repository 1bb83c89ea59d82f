import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { en, zhCN } from "../../../renderer/i18n/catalogues";

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)[,}]/g)].map(([, name]) => name).sort();

describe("the two catalogues", () => {
  const english = flatten(en);
  const chinese = flatten(zhCN);

  it("have the same keys", () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(80);
  });

  it("fill the same parameters", () => {
    const differing = [...english].filter(
      ([key, text]) => parameters(text).join() !== parameters(chinese.get(key) ?? "").join(),
    );
    // In Chinese one form serves every number, so the singular names the count that English spells out.
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it("group the digits of every count", () => {
    const bare = [...english, ...chinese].filter(([, text]) => text.includes("{{count}}"));
    expect(bare).toEqual([]);
  });

  it("hold Chinese in the Chinese one and none in the English one", () => {
    const hasNoWords = (text: string) => !/\p{L}/u.test(text.replace(/\{\{[^}]+\}\}/g, ""));
    const untranslated = [...chinese].filter(
      ([, text]) => !/\p{Script=Han}/u.test(text) && !hasNoWords(text),
    );
    expect(untranslated).toEqual([]);
    expect([...english].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});

/** Attributes whose value a user sees or hears. */
const SHOWN_ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];

function literalTexts(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Names of keys are the same in every language.
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === "kbd") return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && SHOWN_ATTRIBUTES.includes(node.name.getText())) {
      if (node.initializer && ts.isStringLiteral(node.initializer)) found.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the window's components", () => {
  const root = path.resolve(import.meta.dirname, "../../../renderer");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );

  it("show no text that is not in the catalogues", () => {
    const literal = files.flatMap((file) =>
      literalTexts(path.join(root, file)).map((text) => `${file}: ${text}`),
    );
    expect(files.length).toBeGreaterThan(15);
    expect(literal).toEqual([]);
  });
});
