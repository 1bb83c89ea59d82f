/** A project file with one label and these documents' parts. */
export function projectWith(documents: object): string {
  const both = (name: string) => ({ "zh-CN": name, en: name });
  const color = { light: "#1f7a4d", dark: "#6fd6a1" };
  const label = {
    id: "industry",
    names: both("x"),
    color,
    key: "Digit1",
    guideline: both(""),
    attributes: [],
  };
  return JSON.stringify({ version: 3, title: both("x"), labels: [label], documents });
}
