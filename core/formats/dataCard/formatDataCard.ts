import { type Figure, reasonTexts } from "../../agreement/Figure";
import { describeInstead } from "../instead";
import type { CorpusFacts } from "./CorpusFacts";

/**
 * The data card of a corpus in Markdown, in Chinese and English: what it holds, whose work it is, when it was made,
 * what annotators were told, how far they agree, and how it is split. The licence is left to whoever publishes it.
 *
 * @see Gebru et al. 2021, "Datasheets for Datasets", CACM 64(12), for the questions that it answers.
 */
export function formatDataCard(facts: CorpusFacts): string {
  const parts = [title, content, people, guidelines, agreement, splits, losses, licence];
  return `${parts
    .map((part) => part(facts))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

type Lines = readonly string[];

function title({ project, generator, createdAt }: CorpusFacts): Lines {
  const names = [...new Set([project.title["zh-CN"], project.title.en])].filter((name) => name !== "");
  return [`# ${oneLine(names.join(" · "))}`, "", `${generator}, ${createdAt}`];
}

function content(facts: CorpusFacts): Lines {
  const { format, offsetUnit, options, documents, characters, annotations, openCases } = facts;
  const isRaw = options.text === "raw";
  const choices = Object.entries(options.choices).map(([id, choice]) => `${id} = ${choice}`);
  return [
    heading("内容", "What it holds"),
    ...table([
      ["", ""],
      ["格式 Format", `${format.name} (${format.id})`],
      ...(choices.length > 0 ? [["选项 Options", choices.join(", ")]] : []),
      ["文档 Documents", number(documents)],
      ["字符 Characters", number(characters)],
      ["标注 Annotations", number(annotations)],
      ["文本 Text", isRaw ? "原文 as stored" : "重排 as it reads; offset-maps/ leads back"],
      ["位置单位 Offsets", offsetUnit === "utf16" ? "UTF-16 code units" : "Unicode code points"],
      ["重叠标注 Overlaps", `${options.flattening}, 仅用于不能嵌套的格式 where the format cannot hold them`],
      ...(openCases === null ? [] : [["未决案例 Open cases", openCasesOf(facts)]]),
    ]),
  ];
}

function openCasesOf({ openCases, hasOpenCases }: CorpusFacts): string {
  const how = hasOpenCases ? "以 case_state 标明 marked by case_state" : "未收入 left out";
  return `${number(openCases ?? 0)}, ${how}`;
}

function people({ annotators, madeBetween }: CorpusFacts): Lines {
  const rows = annotators.map(({ annotator, documents, done, annotations }) =>
    [annotator, documents, done, annotations].map(String),
  );
  return [
    heading("标注者与时间", "Who and when"),
    ...table([["标注层 Layer", "文档 Documents", "完成 Done", "标注 Annotations"], ...rows]),
    ...(madeBetween ? ["", `${madeBetween[0]} – ${madeBetween[1]}`] : []),
  ];
}

function guidelines({ project, labels }: CorpusFacts): Lines {
  const known = new Map(project.labels.map((label) => [label.id, label]));
  const ids = [...new Set([...known.keys(), ...labels.keys()])];
  const rows = ids.map((id) => {
    const label = known.get(id);
    const names = [label?.names["zh-CN"] ?? "", label?.names.en ?? ""]
      .filter((name) => name !== "")
      .join(" ");
    const words = [label?.guideline["zh-CN"] ?? "", label?.guideline.en ?? ""].filter((text) => text !== "");
    return [id, names, number(labels.get(id) ?? 0), words.join(" ")];
  });
  return [
    heading("标签与标注规范", "Labels and guidelines"),
    ...table([["标签 Label", "名称 Name", "数量 Count", "规范 Guideline"], ...rows]),
  ];
}

function agreement({ agreement: pairs }: CorpusFacts): Lines {
  if (pairs.length === 0) return [];
  const rows = pairs.map(({ annotators, documents, f1, kappa }) => [
    annotators.join(", "),
    number(documents),
    ...[f1.strict, f1.overlap, kappa].map(figure),
  ]);
  return [
    heading("一致性", "Agreement"),
    ...table([
      [
        "标注者 Annotators",
        "文档 Documents",
        "F1 (边界与标签相同 same bounds and label)",
        "F1 (重叠 overlapping)",
        "Cohen κ (逐字 per character)",
      ],
      ...rows,
    ]),
  ];
}

const figure = ({ value, reason }: Figure) =>
  value === null ? `– (${reason === null ? "" : reasonTexts[reason].en})` : value.toFixed(3);

function splits({ split, parts, labels, annotations }: CorpusFacts): Lines {
  if (!split) return [];
  const ids = [...labels.keys()].sort();
  const unit = split.by === "document" ? "文档 Documents" : "文章 Articles";
  const share = (part: number, all: number) =>
    `${number(part)} (${((100 * part) / (all || 1)).toFixed(1)} %)`;
  const rows = parts.map((part) => [
    part.name,
    number(part.documents),
    share(part.annotations, annotations),
    ...ids.map((id) => share(part.labels.get(id) ?? 0, labels.get(id) ?? 0)),
  ]);
  const wanted = Object.entries(split.shares).map(([name, part]) => `${name} ${(100 * part).toFixed(1)} %`);
  return [
    heading("划分", "Splits"),
    `${wanted.join(", ")}; seed ${split.seed}; 按标签分层 stratified by label (Sechidis et al. 2011)`,
    "",
    ...table([["", unit, "标注 Annotations", ...ids], ...rows]),
  ];
}

function losses({ losses: counts }: CorpusFacts): Lines {
  const rows = counts.map((each) => [each.what, number(each.count), writtenInstead(each)]);
  return [
    heading("未能保留的内容", "What the format could not keep"),
    ...(rows.length === 0
      ? ["无 Nothing was lost."]
      : table([["内容 What", "数量 Count", "代之以 Written instead"], ...rows])),
  ];
}

function writtenInstead(loss: CorpusFacts["losses"][number]): string {
  const both = new Set([describeInstead(loss, "zh-CN"), describeInstead(loss, "en")]);
  return [...both].join(" ") || "–";
}

function licence(): Lines {
  return [heading("许可", "Licence"), "（待发布者填写 to be filled in by whoever publishes this corpus）"];
}

const heading = (chinese: string, english: string) => `## ${chinese} · ${english}\n`;

const number = (value: number) => String(value);

function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

const cell = (text: string) => oneLine(text).replace(/[|\\]/g, "\\$&");
const oneLine = (text: string) => text.replace(/\s+/gu, " ");
