import type { Label } from "../../model/LabelSet";
import { asciiName } from "../asciiName";

/** Ids of the project's labels for labels of a corpus; null for one that is to be left out. */
export type ToldLabels = Readonly<Record<string, string | null>>;

/** Finds the labels of a project that a corpus means: as it was told, else by id, else by a name in either language. */
export class LabelMapping {
  private readonly known = new Map<string, string>();
  private readonly told: ReadonlyMap<string, string | null>;

  constructor(labels: readonly Label[], told: ToldLabels = {}) {
    this.told = new Map(Object.entries(told));
    // What is said first counts: a name never takes another label's id.
    for (const { id } of labels) this.put(id, id);
    for (const { id, names } of labels) for (const name of Object.values(names)) this.put(name, id);
  }

  /** The id of a label, null where the project has none or it is to be left out. */
  idOf(label: string): string | null {
    const told = this.told.get(label);
    if (told !== undefined) return told;
    return this.known.get(label) ?? this.known.get(folded(label)) ?? null;
  }

  private put(name: string, id: string): void {
    // Formats that take only ASCII have written it so.
    for (const form of [name, folded(name), asciiName(name), folded(asciiName(name))])
      if (form !== "" && !this.known.has(form)) this.known.set(form, id);
  }
}

const folded = (name: string) => name.normalize("NFKC").trim().toLowerCase();
