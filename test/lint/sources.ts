import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "./lint";

/** A source file of the repository, by its path from the root. */
export interface Source {
  readonly file: string;
  readonly code: string;
}

/** The TypeScript files under a folder of the repository. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .map((file) => ({ file, code: readFileSync(path.join(root, file), "utf8") }));
}

/** The files whose code, comments and strings left out, has the words. */
export function filesNaming(sources: readonly Source[], words: RegExp): string[] {
  return sources.filter(({ code }) => words.test(codeOnly(code))).map(({ file }) => file);
}

/** The modules that a file loads when it runs: imports and re-exports of types alone are left out. */
export function modulesLoaded({ file, code }: Source): string[] {
  const loaded: string[] = [];
  const visit = (node: ts.Node) => {
    const specifier = loadedSpecifier(node);
    if (specifier && ts.isStringLiteral(specifier)) loaded.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return loaded;
}

function loadedSpecifier(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node)) return isTypeImport(node) ? undefined : node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier;
  const isImportCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImportCall ? node.arguments[0] : undefined;
}

const isTypeImport = ({ importClause }: ts.ImportDeclaration) =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

function codeOnly(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}
